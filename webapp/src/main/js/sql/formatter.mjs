// Formats statements; the page /sql loads it when someone asks for it.
import { formatDialect, spark } from "sql-formatter";

window.ontimeSqlFormatter = {
  format: (text) => formatDialect(text, { dialect: spark, keywordCase: "upper", paramTypes: { named: [":"] } }),
};
