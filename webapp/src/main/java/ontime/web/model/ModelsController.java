package ontime.web.model;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import ontime.model.learning.TrainedModel;
import ontime.model.prediction.ModelKind;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of all models: the versions in use, their quality, and all trained versions. */
@Controller
final class ModelsController {

    private final ModelDirectory models;
    private final ModelWords words;
    private final LiveDirectory live;
    private final LiveWords liveWords;

    ModelsController(ModelDirectory models, ModelWords words, LiveDirectory live, LiveWords liveWords) {
        this.models = models;
        this.words = words;
        this.live = live;
        this.liveWords = liveWords;
    }

    @GetMapping(ModelDirectory.PAGES)
    String models(Model model, Locale locale) {
        KnownModels known = models.get();
        List<VersionRow> versions = known.models().stream()
                .sorted(Comparator.comparing(TrainedModel::trainedAt).reversed())
                .map(one -> VersionRow.of(one, known, words, locale))
                .toList();
        model.addAttribute("moments", MomentRow.list(known, words, locale));
        model.addAttribute("versions", versions);
        model.addAttribute("outcomes", outcomes(known, locale));
        return "model/models";
    }

    /** How the predictions of the versions in use turned out. */
    private List<OutcomeRow> outcomes(KnownModels known, Locale locale) {
        return ModelKind.list().stream()
                .flatMap(kind -> known.findServing(kind.modelName()).stream())
                .flatMap(serving -> live.find(serving).stream()
                        .map(scores -> OutcomeRow.of(serving, scores, words, liveWords, locale)))
                .filter(row -> !row.sentences().isEmpty() || !row.warnings().isEmpty())
                .toList();
    }

    /** Redirects to the version in use, or to the newest if there is none. */
    @GetMapping(ModelDirectory.PAGES + "/{name}")
    String model(@PathVariable String name) {
        KnownModels known = models.get();
        return known.findServing(name)
                .or(() -> known.versions(name).stream().max(Comparator.comparing(TrainedModel::version)))
                .map(model -> "redirect:" + ModelAddress.page(model))
                .orElseThrow(() -> ModelDirectory.unknown(name));
    }
}
