import static org.apache.spark.sql.functions.*;
import org.apache.spark.sql.*;
import ontime.notebook.*;

void show(HtmlTable table) { display(table.html(), "text/html"); }
void show(Dataset<Row> rows) { display(HtmlTable.of(rows).html(), "text/html"); }
