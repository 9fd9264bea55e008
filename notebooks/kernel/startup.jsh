import static org.apache.spark.sql.functions.*;
import org.apache.spark.sql.*;
import ontime.notebook.*;

// One method: JShell confuses overloaded ones when it compiles them anew.
void show(Object shown) { display(HtmlTable.ofShown(shown).html(), "text/html"); }
