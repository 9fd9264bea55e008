import java.util.*;
import static org.apache.spark.sql.functions.*;
import org.apache.spark.sql.*;
import ontime.notebook.*;

// One method: JShell confuses overloaded ones when it compiles them anew.
void show(Object shown) { display(HtmlTable.ofShown(shown).html(), "text/html"); }

// A line with values in it. Unlike System.out.printf it has no value of its own, which Jupyter would show.
void say(String format, Object... values) { System.out.print(String.format(Locale.ROOT, format + "%n", values)); }
