package ontime.sql.guard;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The classes of which a parsed statement may consist: plans, expressions, types and the values in them. Commands,
 * scripts, hints, streams and time travel are classes of their own, which are not here. A class that a new version of
 * Spark adds is refused until someone adds it here.
 */
final class PlanVocabulary {

    private static final String CATALYST = "org.apache.spark.sql.catalyst.";
    private static final String TYPES = "org.apache.spark.sql.types.";

    private static final Set<String> CLASSES = Stream.of(
                    names(
                            CATALYST + "plans.logical.",
                            "Aggregate Distinct Except Filter Generate GlobalLimit Intersect Join JoinHint LateralJoin LimitAll"
                                    + " LocalLimit LocalRelation Offset OneRowRelation Pivot Project Sample"
                                    + " SampleMethod$Bernoulli$ Sort SubqueryAlias Union UnresolvedWith Unpivot"
                                    + " WithWindowDefinition"),
                    names(
                            CATALYST + "analysis.",
                            "MultiAlias NamedParameter UnresolvedAlias UnresolvedAttribute UnresolvedExtractValue"
                                    + " UnresolvedFunction UnresolvedGenerator UnresolvedHaving UnresolvedInlineTable"
                                    + " UnresolvedOrdinal UnresolvedPipeAggregateOrdinal UnresolvedQualify UnresolvedRelation"
                                    + " UnresolvedStar UnresolvedStarExceptOrReplace UnresolvedSubqueryColumnAliases"
                                    + " UnresolvedTVFAliases UnresolvedTableValuedFunction"),
                    names(
                            CATALYST + "expressions.",
                            "Add Alias And Ascending$ AttributeReference BitwiseAnd BitwiseNot BitwiseOr BitwiseXor CaseWhen"
                                    + " Cast Coalesce Collate Concat CreateNamedStruct CreateStruct Cube CurrentRow$"
                                    + " Descending$ Divide EqualNullSafe EqualTo Exists ExprId GreaterThan GreaterThanOrEqual"
                                    + " GroupingSets ILike In InSubquery IntegralDivide IsNotNull IsNull LambdaFunction"
                                    + " LateralSubquery LessThan LessThanOrEqual Like LikeAll LikeAny ListQuery Literal Multiply NamePlaceholder$"
                                    + " Not NotLikeAll NotLikeAny NullsFirst$ NullsLast$ NumericEvalContext Or Overlay"
                                    + " PipeExpression PipeOperator RLike RangeFrame$ Remainder Rollup RowFrame$ ScalarSubquery"
                                    + " ShiftLeft ShiftRight SortOrder SpecifiedWindowFrame StringLocate StringTrim"
                                    + " StringTrimBoth StringTrimLeft StringTrimRight Substring Subtract TimestampAdd"
                                    + " TimestampDiff UnaryMinus UnaryPositive UnboundedFollowing$ UnboundedPreceding$"
                                    + " UnresolvedNamedLambdaVariable UnresolvedWindowExpression UnspecifiedFrame$"
                                    + " WindowExpression WindowSpecDefinition WindowSpecReference GenericInternalRow"),
                    names(CATALYST + "expressions.aggregate.", "AggregateExpression AnyValue Complete$ First Last"),
                    names(
                            CATALYST + "plans.",
                            "Cross$ FullOuter$ Inner$ LeftAnti$ LeftOuter$ LeftSemi$ NaturalJoin RightOuter$ UsingJoin"),
                    names(CATALYST, "AliasIdentifier FunctionIdentifier"),
                    names(CATALYST + "util.", "GenericArrayData"),
                    names(
                            TYPES,
                            "ArrayType BinaryType BinaryType$ BooleanType$ ByteType$ CalendarIntervalType$ DateType$"
                                    + " DayTimeIntervalType Decimal DecimalType DoubleType$ FloatType$ IntegerType$ LongType$"
                                    + " MapType Metadata NullType$ ShortType$ StringType StringType$ StructField StructType"
                                    + " TimestampNTZType$ TimestampType$ YearMonthIntervalType"),
                    names("org.apache.spark.unsafe.types.", "CalendarInterval UTF8String"),
                    names("java.lang.", "Boolean Byte Character Double Float Integer Long Short String"),
                    names("java.math.", "BigDecimal"),
                    names("java.util.", "UUID"),
                    names("scala.", "None$ Some Tuple2 Tuple3 Enumeration$Val"))
            .flatMap(group -> group)
            .collect(Collectors.toUnmodifiableSet());

    private PlanVocabulary() {}

    static boolean contains(Class<?> part) {
        return CLASSES.contains(part.getName());
    }

    /** What a class is called in messages: {@code ScriptTransformation}. */
    static String name(Class<?> part) {
        return part.getSimpleName().replaceFirst("^Unresolved", "").replaceFirst("\\$$", "");
    }

    private static Stream<String> names(String prefix, String names) {
        return Stream.of(names.split(" ")).map(name -> prefix + name);
    }
}
