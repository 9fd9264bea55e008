package ontime.stores.mapping;

import ontime.model.prediction.Prediction;
import ontime.model.prediction.PredictionAnswer;
import ontime.model.prediction.Rejection;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;

/** Answers are predictions or rejections: the reason of a rejection tells them apart. */
record AnswerCodec(Codec<Prediction> predictions, Codec<Rejection> rejections) implements Codec<PredictionAnswer> {

    static final String REJECTED = "Rejected";

    private static final BsonDocumentCodec DOCUMENTS = new BsonDocumentCodec();

    /** Provides the codec. */
    static final class Provider implements CodecProvider {

        @Override
        @SuppressWarnings("unchecked") // Asked for the codec of this very class.
        public <T> @Nullable Codec<T> get(Class<T> type, CodecRegistry registry) {
            return type == PredictionAnswer.class
                    ? (Codec<T>) new AnswerCodec(registry.get(Prediction.class), registry.get(Rejection.class))
                    : null;
        }
    }

    @Override
    public void encode(BsonWriter writer, PredictionAnswer answer, EncoderContext context) {
        if (answer instanceof Rejection rejection) {
            rejections.encode(writer, rejection, context);
        } else {
            predictions.encode(writer, (Prediction) answer, context);
        }
    }

    @Override
    public PredictionAnswer decode(BsonReader reader, DecoderContext context) {
        BsonDocument document = DOCUMENTS.decode(reader, context);
        Codec<? extends PredictionAnswer> codec = document.containsKey(REJECTED) ? rejections : predictions;
        return codec.decode(new BsonDocumentReader(document), context);
    }

    @Override
    public Class<PredictionAnswer> getEncoderClass() {
        return PredictionAnswer.class;
    }
}
