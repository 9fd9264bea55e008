"""What people ask, in SQL that Spark and DuckDB both read, and statements that do not stop by themselves."""

QUESTIONS = [
    "SELECT count(*) FROM flights",
    "SELECT Carrier, count(*) AS n FROM flights GROUP BY Carrier",
    "SELECT Carrier, avg(ArrDelay) AS delay FROM flights WHERE Cancelled = 0 GROUP BY Carrier HAVING count(*) > 1000",
    "SELECT Month, count(*) AS n, sum(Cancelled) AS cancelled FROM flights GROUP BY Month",
    "SELECT FlightDate, count(*) AS n FROM flights WHERE Origin = 'ORD' GROUP BY FlightDate",
    "SELECT Origin, sum(WeatherDelay) AS minutes FROM flights WHERE Dest = 'ORD' GROUP BY Origin",
    "SELECT Origin, Dest, count(*) AS n FROM flights GROUP BY Origin, Dest HAVING count(*) > 500",
    "SELECT f.Carrier, a.name, count(*) AS n FROM flights f JOIN airlines a ON f.Carrier = a.code GROUP BY f.Carrier, a.name",
    "SELECT p.state, avg(f.DepDelay) AS delay FROM flights f JOIN airports p ON f.Origin = p.code GROUP BY p.state",
    "SELECT DayOfWeek, sum(CASE WHEN ArrDel15 = 1 THEN 1 ELSE 0 END) AS late, count(*) AS n FROM flights GROUP BY DayOfWeek",
    "SELECT substring(CRSDepTime, 1, 2) AS hour, avg(DepDelay) AS delay FROM flights GROUP BY substring(CRSDepTime, 1, 2)",
    "SELECT count(DISTINCT TailNum) AS airplanes, count(DISTINCT Origin) AS airports FROM flights",
    "SELECT Carrier, max(ArrDelay) AS worst, min(ArrDelay) AS best, stddev(ArrDelay) AS spread FROM flights GROUP BY Carrier",
    "WITH busy AS (SELECT Origin FROM flights GROUP BY Origin HAVING count(*) > 20000)"
    " SELECT f.Origin, avg(f.TaxiOut) AS taxi FROM flights f JOIN busy b ON f.Origin = b.Origin GROUP BY f.Origin",
    "SELECT Carrier, FlightDate, n FROM (SELECT Carrier, FlightDate, count(*) AS n, row_number() OVER"
    " (PARTITION BY Carrier ORDER BY count(*) DESC, FlightDate) AS place FROM flights GROUP BY Carrier, FlightDate) t WHERE place = 1",
    "SELECT Dest, n FROM (SELECT Dest, count(*) AS n FROM flights GROUP BY Dest) t ORDER BY n DESC, Dest LIMIT 20",
    "SELECT CancellationCode, count(*) AS n FROM flights WHERE Cancelled = 1 GROUP BY CancellationCode",
    "SELECT Carrier, sum(CarrierDelay) AS carrier, sum(WeatherDelay) AS weather, sum(NASDelay) AS nas,"
    " sum(LateAircraftDelay) AS late FROM flights GROUP BY Carrier",
    "SELECT FlightDate, CRSDepTime, Carrier, FlightNum, Dest, ArrDelay FROM flights WHERE Origin = 'SFO' AND ArrDelay > 300",
    "SELECT a.Dest AS stop, count(*) AS n FROM flights a JOIN flights b ON a.Dest = b.Origin AND a.TailNum = b.TailNum"
    " AND a.FlightDate = b.FlightDate WHERE a.Origin = 'BOS' GROUP BY a.Dest",
]

#: What another user asks while a statement is stopped, with 1 as the only row's number of flights' months.
SMALL = "SELECT count(*) FROM flights WHERE Carrier = 'AA' AND Origin = 'ORD'"

_TWO = "FROM flights a JOIN flights b ON a.Carrier = b.Carrier"
_CROSS = "FROM flights a, flights b"
_LONG = "sequence(1, 10000)"

STUBBORN = {
    "cross join with a condition": f"SELECT count(*) {_CROSS} WHERE a.ArrDelay + b.ArrDelay > 100000",
    "cross join of three": f"SELECT count(*) {_CROSS}, flights c WHERE a.ArrDelay + b.ArrDelay + c.ArrDelay > 100000",
    "join on a column of few values": f"SELECT count(*) {_TWO}",
    "join on one value": "SELECT sum(a.Distance + b.Distance) FROM flights a JOIN flights b ON a.Year = b.Year",
    "all rows of a join": f"SELECT a.*, b.TailNum AS other {_TWO}",
    "sorted rows of a join": f"SELECT a.FlightNum, b.TailNum {_TWO} ORDER BY b.TailNum, a.FlightNum",
    "distinct rows of a join": f"SELECT count(DISTINCT concat(a.TailNum, b.TailNum, a.Dest)) {_TWO}",
    "groups of a join": f"SELECT a.TailNum, b.TailNum, count(*) {_TWO} GROUP BY a.TailNum, b.TailNum HAVING count(*) > 1000000",
    "CUBE of a join": f"SELECT count(*) {_TWO} GROUP BY CUBE (a.Origin, a.Dest, a.FlightDate, b.Origin, b.Dest)",
    "percentile of a join": f"SELECT percentile(a.ArrDelay * b.ArrDelay % 1000, 0.9) {_TWO}",
    "window of wide ranges": "SELECT max(n) FROM (SELECT max(Distance) OVER (ORDER BY FlightNum * 10000 + Distance RANGE"
    " BETWEEN 20000000 PRECEDING AND 20000000 FOLLOWING) AS n FROM flights)",
    "long lists for each row": f"SELECT sum(hash(x, TailNum)) FROM flights LATERAL VIEW explode({_LONG}) t AS x",
    "lists of lists": f"SELECT sum(hash(x, y)) FROM flights LATERAL VIEW explode({_LONG}) t AS x LATERAL VIEW explode({_LONG}) u AS y",
    "function over long lists": f"SELECT sum(aggregate({_LONG}, 0L, (s, x) -> s + hash(x, Distance))) FROM flights",
    "digests in long lists": f"SELECT sum(size(transform({_LONG}, x -> sha2(concat(TailNum, x), 512)))) FROM flights",
    "sort by a function": f"SELECT sum(element_at(array_sort({_LONG}, (l, r) -> CASE WHEN hash(l, Distance) < hash(r, Distance)"
    " THEN -1 ELSE 1 END), 1)) FROM flights",
    "one value takes minutes": "SELECT sum(levenshtein(repeat(OriginCityName, 10000), repeat(DestCityName, 10000))) FROM flights",
    "digests of long texts": f"SELECT max(sha2(repeat(concat(a.TailNum, b.TailNum), 10000), 512)) {_TWO}",
    "regular expression": f"SELECT count_if(concat(a.OriginCityName, repeat('x', 2000), b.DestCityName) RLIKE '(x+x+)+y') {_TWO}",
    "LIKE over long texts": f"SELECT count_if(repeat(concat(a.OriginCityName, b.DestCityName), 500) LIKE '%o%o%o%!') {_TWO}",
}
