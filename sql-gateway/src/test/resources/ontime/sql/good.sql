# What analysts write. Statements are separated by empty lines; :origin is ORD, :month is 3, :day is 2008-03-05, :delay is 15.

SELECT count(*) FROM flights

SELECT count(*) AS n FROM flights WHERE Origin = 'ORD'

SELECT * FROM airlines ORDER BY code LIMIT 5

SELECT Carrier, count(*) AS flights FROM flights GROUP BY Carrier ORDER BY flights DESC, Carrier

SELECT Carrier, avg(ArrDelay) AS delay FROM flights WHERE Cancelled = 0 GROUP BY Carrier HAVING count(*) > 10 ORDER BY 2, 1

SELECT Origin, Dest, sum(WeatherDelay) AS minutes, weekofyear(FlightDate) AS week
FROM flights WHERE Dest = 'ORD' GROUP BY Origin, Dest, weekofyear(FlightDate) ORDER BY minutes DESC NULLS LAST, 1, week

SELECT date_trunc('week', FlightDate) AS week, sum(WeatherDelay) FROM flights WHERE Dest = :origin GROUP BY 1 ORDER BY 1

SELECT f.Carrier, a.name, count(*) FROM flights f JOIN airlines a ON f.Carrier = a.code GROUP BY f.Carrier, a.name

SELECT f.Carrier, a.name FROM flights f LEFT JOIN airlines a ON f.Carrier = a.code WHERE f.FlightNum < 20

SELECT a.code FROM airports a LEFT ANTI JOIN flights f ON a.code = f.Origin WHERE a.code < 'B'

SELECT a.code FROM airports a LEFT SEMI JOIN flights f ON a.code = f.Origin

SELECT a.code, f.Dest FROM airports a RIGHT JOIN flights f ON a.code = f.Dest WHERE f.Distance > 2000

SELECT a.code, b.code FROM airlines a FULL OUTER JOIN airlines b ON a.code = b.code WHERE a.code < 'B'

SELECT a.code, b.code FROM airlines a CROSS JOIN airlines b WHERE a.code < '9F' AND b.code < '9F'

SELECT code, name FROM airlines NATURAL JOIN (SELECT code FROM airlines WHERE code > 'U') AS late

SELECT * FROM (SELECT code FROM airlines) a JOIN (SELECT code FROM airlines WHERE code = 'AA') b USING (code)

WITH late AS (SELECT * FROM flights WHERE ArrDelay > 15) SELECT Carrier, count(*) FROM late GROUP BY Carrier

WITH late AS (SELECT Carrier, Origin FROM flights WHERE ArrDelay > 15), busy AS (SELECT Origin FROM late GROUP BY Origin HAVING count(*) > 2)
SELECT l.Carrier, count(*) FROM late l JOIN busy b ON l.Origin = b.Origin GROUP BY l.Carrier

WITH a (x, y) AS (SELECT Origin, ArrDelay FROM flights) SELECT x, max(y) FROM a GROUP BY x

SELECT Carrier, FlightDate, ArrDelay, rank() OVER (PARTITION BY Carrier ORDER BY ArrDelay DESC) AS r FROM flights WHERE Origin = 'ATL'

SELECT * FROM (SELECT Carrier, FlightNum, row_number() OVER (PARTITION BY Carrier ORDER BY FlightNum, FlightDate) AS n FROM flights) WHERE n = 1

SELECT Carrier, FlightDate, lag(n) OVER (PARTITION BY Carrier ORDER BY FlightDate) AS before FROM (SELECT Carrier, FlightDate, count(*) n FROM flights GROUP BY 1, 2)

SELECT FlightDate, avg(n) OVER (ORDER BY FlightDate ROWS BETWEEN 6 PRECEDING AND CURRENT ROW) FROM (SELECT FlightDate, count(*) n FROM flights GROUP BY FlightDate)

SELECT FlightDate, sum(n) OVER w AS total FROM (SELECT FlightDate, count(*) n FROM flights GROUP BY FlightDate) WINDOW w AS (ORDER BY FlightDate)

SELECT Carrier, ntile(4) OVER (ORDER BY n, Carrier) q FROM (SELECT Carrier, count(*) n FROM flights GROUP BY Carrier)

SELECT Carrier, percent_rank() OVER (ORDER BY n, Carrier), cume_dist() OVER (ORDER BY n, Carrier), dense_rank() OVER (ORDER BY n) FROM (SELECT Carrier, count(*) n FROM flights GROUP BY Carrier)

SELECT Carrier, first_value(Dest) OVER (PARTITION BY Carrier ORDER BY FlightDate, FlightNum, Dest), last_value(Dest) OVER (PARTITION BY Carrier ORDER BY FlightDate, FlightNum, Dest) FROM flights WHERE FlightNum < 10

SELECT Origin FROM flights UNION SELECT Dest FROM flights

SELECT Origin FROM flights UNION ALL SELECT Dest FROM flights

SELECT Origin FROM flights INTERSECT SELECT Dest FROM flights

SELECT code FROM airports WHERE code < 'B' EXCEPT SELECT Origin FROM flights

SELECT code FROM airports WHERE code < 'B' MINUS SELECT Origin FROM flights

SELECT DISTINCT Origin, Dest FROM flights ORDER BY Origin, Dest LIMIT 10

SELECT count(DISTINCT TailNum) FROM flights

SELECT approx_count_distinct(TailNum) FROM flights

SELECT count(*) FILTER (WHERE ArrDelay > 15) AS late, count(*) AS n FROM flights

SELECT count_if(ArrDelay > 15) / count(*) AS share FROM flights

SELECT CASE WHEN ArrDelay > 60 THEN 'very late' WHEN ArrDelay > 15 THEN 'late' ELSE 'on time' END AS kind, count(*) FROM flights GROUP BY 1

SELECT CASE Cancelled WHEN 1 THEN 'cancelled' ELSE 'flown' END, count(*) FROM flights GROUP BY 1

SELECT if(ArrDelay > 15, 1, 0) AS late, count(*) FROM flights GROUP BY 1

SELECT coalesce(ArrDelay, 0), nullif(DepDelay, 0), nvl(TaxiOut, -1), ifnull(TaxiIn, -1) FROM flights WHERE FlightNum < 10

SELECT FlightDate, date_add(FlightDate, 7), date_sub(FlightDate, 1), datediff(FlightDate, DATE'2008-03-01') FROM flights WHERE FlightNum < 5

SELECT year(FlightDate), month(FlightDate), day(FlightDate), dayofweek(FlightDate), quarter(FlightDate), count(*) FROM flights GROUP BY 1, 2, 3, 4, 5

SELECT date_format(FlightDate, 'EEE') AS weekday, count(*) FROM flights GROUP BY 1

SELECT extract(WEEK FROM FlightDate) AS week, count(*) FROM flights GROUP BY 1

SELECT count(*) FROM flights WHERE FlightDate BETWEEN DATE'2008-03-01' AND DATE'2008-03-07'

SELECT count(*) FROM flights WHERE FlightDate >= '2008-03-10' AND FlightDate < '2008-03-12'

SELECT FlightDate + INTERVAL 1 DAY, FlightDate - INTERVAL 1 MONTH FROM flights WHERE FlightNum < 3

SELECT last_day(FlightDate), add_months(FlightDate, 2), next_day(FlightDate, 'MON'), trunc(FlightDate, 'MM') FROM flights WHERE FlightNum < 3

SELECT to_date('2008-03-01'), make_date(2008, 3, 1), to_timestamp('2008-03-01 10:00:00'), unix_timestamp('2008-03-01 00:00:00')

SELECT months_between(DATE'2008-03-01', DATE'2007-01-01'), weekday(DATE'2008-03-01')

SELECT upper(Carrier), lower(Origin), length(OriginCityName), substring(OriginCityName, 1, 3), trim(OriginCityName) FROM flights WHERE FlightNum < 5

SELECT concat(Origin, '-', Dest) AS route, count(*) FROM flights GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 10

SELECT Origin || '-' || Dest AS route, count(*) FROM flights GROUP BY Origin || '-' || Dest

SELECT concat_ws('/', Origin, Dest, Carrier) FROM flights WHERE FlightNum < 5

SELECT count(*) FROM flights WHERE OriginCityName LIKE 'New York%'

SELECT count(*) FROM flights WHERE OriginCityName ILIKE '%, tx'

SELECT count(*) FROM flights WHERE Origin NOT IN ('ORD', 'ATL') AND Dest IN ('ORD', 'ATL')

SELECT count(*) FROM flights WHERE TailNum RLIKE '^N[0-9]+AA$'

SELECT regexp_extract(TailNum, '^N([0-9]+)', 1) AS digits, count(*) FROM flights GROUP BY 1 ORDER BY 1 LIMIT 20

SELECT regexp_replace(OriginCityName, ',.*$', '') AS city, count(*) FROM flights GROUP BY 1

SELECT split(OriginCityName, ', ')[1] AS state, count(*) FROM flights GROUP BY 1

SELECT split_part(OriginCityName, ',', 1) AS city, count(*) FROM flights GROUP BY 1

SELECT lpad(CAST(FlightNum AS STRING), 4, '0'), rpad(Carrier, 3, ' ') FROM flights WHERE FlightNum < 10

SELECT replace(OriginCityName, ' ', '_') FROM flights WHERE FlightNum < 5

SELECT cast(substring(CRSDepTime, 1, 2) AS INT) AS hour, count(*) FROM flights GROUP BY 1 ORDER BY 1

SELECT CAST(Distance AS DOUBLE) / 1.609, CAST(Distance AS DECIMAL(10, 2)), Distance::STRING FROM flights WHERE FlightNum < 5

SELECT try_cast('x' AS INT), try_divide(1, 0), TRY_CAST(Carrier AS INT) FROM flights WHERE FlightNum < 5

SELECT round(avg(ArrDelay), 2), floor(avg(ArrDelay)), ceil(avg(ArrDelay)), abs(min(ArrDelay)) FROM flights

SELECT sqrt(Distance), power(Distance, 2), ln(Distance), exp(1), log10(Distance), mod(Distance, 7), Distance % 7 FROM flights WHERE FlightNum < 5

SELECT greatest(DepDelay, ArrDelay), least(DepDelay, ArrDelay) FROM flights WHERE FlightNum < 5

SELECT min(ArrDelay), max(ArrDelay), stddev(ArrDelay), variance(ArrDelay), sum(ArrDelay) FROM flights

SELECT percentile(ArrDelay, 0.5), percentile_approx(ArrDelay, 0.9), median(ArrDelay) FROM flights

SELECT percentile_cont(0.95) WITHIN GROUP (ORDER BY ArrDelay) FROM flights

SELECT Carrier, percentile(ArrDelay, array(0.1, 0.5, 0.9)) FROM flights GROUP BY Carrier

SELECT corr(DepDelay, ArrDelay), covar_samp(DepDelay, ArrDelay) FROM flights

SELECT skewness(ArrDelay), kurtosis(ArrDelay) FROM flights

SELECT regr_slope(ArrDelay, DepDelay), regr_intercept(ArrDelay, DepDelay), regr_r2(ArrDelay, DepDelay) FROM flights

SELECT mode(Carrier), max_by(Origin, Distance), min_by(Carrier, Distance) FROM (SELECT Carrier, Origin, Distance FROM flights WHERE FlightNum = 7)

SELECT Carrier, sort_array(collect_set(Dest)) FROM flights WHERE Origin = 'ORD' GROUP BY Carrier

SELECT Carrier, size(collect_list(Dest)) FROM flights GROUP BY Carrier

SELECT Carrier, array_join(array_sort(collect_set(Origin)), ',') FROM flights GROUP BY Carrier

SELECT bool_or(Cancelled = 1), bool_and(Diverted = 0), any(ArrDelay > 100), every(Distance > 0) FROM flights

SELECT Origin FROM flights WHERE ArrDelay = (SELECT max(ArrDelay) FROM flights)

SELECT Carrier, count(*) FROM flights WHERE Origin IN (SELECT code FROM airports WHERE state = 'TX') GROUP BY Carrier

SELECT a.code FROM airports a WHERE EXISTS (SELECT 1 FROM flights f WHERE f.Origin = a.code AND f.ArrDelay > 15)

SELECT a.code FROM airlines a WHERE NOT EXISTS (SELECT 1 FROM flights f WHERE f.Carrier = a.code) AND a.code < 'C'

SELECT a.code, (SELECT count(*) FROM flights f WHERE f.Carrier = a.code) AS n FROM airlines a WHERE a.code < 'C'

SELECT Carrier, count(*) * 100.0 / (SELECT count(*) FROM flights) AS percent FROM flights GROUP BY Carrier

SELECT Year, Month, Carrier, count(*) FROM flights GROUP BY ROLLUP (Year, Month, Carrier)

SELECT Carrier, Origin, count(*) FROM flights WHERE FlightNum < 50 GROUP BY CUBE (Carrier, Origin)

SELECT Carrier, Origin, grouping_id(), count(*) FROM flights GROUP BY GROUPING SETS ((Carrier), (Origin), ())

SELECT Carrier, grouping(Carrier), count(*) FROM flights GROUP BY Carrier WITH ROLLUP

SELECT Carrier, count(*) FROM flights GROUP BY ALL

SELECT * FROM (SELECT Carrier, Month FROM flights) PIVOT (count(*) FOR Month IN (3, 4)) ORDER BY Carrier

SELECT * FROM (SELECT Carrier, DepDelay, ArrDelay FROM flights WHERE FlightNum < 5) UNPIVOT (minutes FOR kind IN (DepDelay, ArrDelay))

SELECT Carrier, k, v FROM flights LATERAL VIEW explode(map('dep', DepDelay, 'arr', ArrDelay)) t AS k, v WHERE FlightNum < 3

SELECT Carrier, d FROM flights LATERAL VIEW explode(array(DepDelay, ArrDelay)) t AS d WHERE FlightNum < 3

SELECT pos, x FROM (SELECT posexplode(array('a', 'b', 'c')) AS (pos, x))

SELECT stack(2, 'a', 1, 'b', 2) AS (name, value)

SELECT * FROM VALUES ('AA', 1), ('UA', 2) AS t(carrier, n)

SELECT f.Carrier, t.n FROM flights f JOIN (VALUES ('AA', 1), ('UA', 2)) AS t(carrier, n) ON f.Carrier = t.carrier WHERE f.FlightNum < 50

VALUES (1, 'a'), (2, 'b')

FROM flights |> WHERE Origin = 'ORD' |> AGGREGATE count(*) AS n GROUP BY Carrier |> ORDER BY n DESC, Carrier |> LIMIT 3

FROM flights |> EXTEND ArrDelay - DepDelay AS made_up |> SELECT Carrier, made_up |> WHERE made_up < -20

FROM airlines |> SET name = upper(name) |> DROP country |> ORDER BY code |> LIMIT 4

FROM airlines |> AS a |> JOIN flights f ON f.Carrier = a.code |> AGGREGATE count(*) GROUP BY a.code

FROM (SELECT Carrier FROM flights) |> UNION ALL (SELECT code FROM airlines) |> AGGREGATE count(*)

SELECT count(*) FROM flights WHERE Origin = :origin AND Month = :month

SELECT Carrier, count(*) FROM flights WHERE FlightDate = :day AND ArrDelay > :delay GROUP BY Carrier

SELECT * FROM flights WHERE Origin = :origin AND ArrDelay > :delay ORDER BY ArrDelay DESC, FlightDate, FlightNum, Carrier LIMIT 3

SELECT concat(:origin, '-x') AS x, :month + 1 AS next, :day AS day

SELECT Carrier FROM flights WHERE ArrDelay IS NULL AND Cancelled = 1 AND CancellationCode IS NOT NULL

SELECT count(*) FROM flights WHERE TailNum IS NOT DISTINCT FROM 'N0001' OR NOT (Distance > 500) OR Distance <=> 300

SELECT Carrier AS `the carrier`, count(*) AS `how many` FROM flights GROUP BY Carrier ORDER BY `how many`, `the carrier`

SELECT /* a comment */ Carrier -- another
FROM flights WHERE FlightNum = 1;

SELECT Origin, Dest, FlightDate FROM flights ORDER BY FlightDate, Origin, Dest LIMIT 10 OFFSET 5

SELECT transform(array(1, 2, 3), x -> x + 1), filter(array(1, 2, 3), x -> x > 1), aggregate(array(1, 2, 3), 0, (a, x) -> a + x)

SELECT exists(array(1, 2), x -> x = 2), array_contains(array('a'), 'a'), size(array(1, 2)), element_at(array(1, 2), 1), map_keys(map('a', 1))

SELECT named_struct('a', 1, 'b', 'x').b, struct(1, 2).col1, array(1, 2)[0], map('a', 1)['a']

SELECT sequence(1, 5), explode(sequence(DATE'2008-03-01', DATE'2008-03-05', INTERVAL 1 DAY)) AS day

SELECT d.day, count(f.Carrier) FROM (SELECT explode(sequence(DATE'2008-03-01', DATE'2008-03-05')) AS day) d LEFT JOIN flights f ON f.FlightDate = d.day GROUP BY d.day

SELECT width_bucket(ArrDelay, -60, 120, 18) AS bucket, count(*) FROM flights GROUP BY 1

SELECT Carrier, avg(ArrDelay) - avg(avg(ArrDelay)) OVER () AS diff FROM flights GROUP BY Carrier

SELECT x.Origin, y.Dest FROM flights x JOIN flights y ON x.Dest = y.Origin AND x.TailNum = y.TailNum AND x.FlightDate = y.FlightDate WHERE x.FlightNum < 20

SELECT Carrier, l.n FROM airlines a, LATERAL (SELECT count(*) n, max(Carrier) Carrier FROM flights f WHERE f.Carrier = a.code) l WHERE a.code < 'B'

SELECT histogram.bucket, count(*) FROM (SELECT ArrDelay div 15 AS bucket FROM flights) histogram GROUP BY histogram.bucket

SELECT * EXCEPT (name) FROM airlines ORDER BY code LIMIT 3

SELECT Carrier, try_sum(Distance), try_avg(Distance), any_value(Year), first(Year), last(Year) FROM flights GROUP BY Carrier

SELECT Origin, collate(Origin, 'UTF8_LCASE') = 'ord' AS same FROM flights WHERE FlightNum < 3

SELECT initcap(lower(OriginCityName)), reverse(Origin), instr(OriginCityName, ','), left(Origin, 2), right(Origin, 2), locate('A', Origin), translate(Origin, 'A', 'B') FROM flights WHERE FlightNum < 3

SELECT md5(Origin), sha2(Origin, 256), hash(Origin), xxhash64(Origin), hex(17), bin(5), conv('ff', 16, 10) FROM flights WHERE FlightNum < 2

SELECT get_json_object('{"a": 1}', '$.a'), to_json(named_struct('a', 1)), from_json('{"a": 1}', 'a INT').a

SELECT sum(CASE WHEN Cancelled = 1 THEN 1 ELSE 0 END) / count(*) AS cancelled, Carrier FROM flights GROUP BY Carrier ORDER BY cancelled DESC, Carrier

SELECT 1 + 1 AS two, 7 / 2, 7 div 2, -5, 2 * 3, 10 - 4, 'it''s', true AND NOT false, NULL, 1.5, 1e3, hex(X'1F'), DATE'2008-01-01', TIMESTAMP'2008-01-01 10:00:00'

SELECT count(*) FROM flights TABLESAMPLE (100 PERCENT)

SELECT Carrier, n FROM (SELECT Carrier, count(*) n FROM flights GROUP BY Carrier) QUALIFY row_number() OVER (ORDER BY n DESC, Carrier) <= 3

TABLE airlines

SELECT t.a FROM airlines AS t (a, b, c, d) WHERE t.a = 'AA'

SELECT FlightDate, count(*) OVER (ORDER BY FlightDate RANGE BETWEEN INTERVAL 2 DAYS PRECEDING AND CURRENT ROW) FROM flights WHERE FlightNum < 20

SELECT * FROM explode(array(1, 2, 3)) AS t(n)

SELECT trim(BOTH 'x' FROM 'xax'), substring(Origin FROM 1 FOR 2), position('R' IN Origin), overlay(Origin PLACING 'x' FROM 1), ceil(1.2), TIMESTAMPADD(DAY, 1, FlightDate) FROM flights WHERE FlightNum < 5

SELECT Origin FROM flights ORDER BY Origin LIMIT 5 + 5

SELECT Carrier, struct(*) AS whole FROM (SELECT Carrier, Dest FROM flights WHERE FlightNum < 5)

SELECT a.Origin, count(*) FROM flights a LEFT JOIN flights b ON a.ArrDelay < b.ArrDelay AND a.FlightDate > b.FlightDate GROUP BY a.Origin

SELECT * FROM VALUES (DATE'2008-03-01', array(1, 2), named_struct('a', 1), -5, upper('x')), (to_date('2008-03-02'), array(3), named_struct('a', 2), 5 + 1, 'y') AS t(a, b, c, d, e)

SELECT split('a,b', ','), regexp_replace('abc', 'b+', 'x'), 'abc' LIKE '%b%', array_join(transform(sequence(1, 5), x -> x * 2), '-'), repeat('ab', 3)

SELECT code, to_utc_timestamp(TIMESTAMP'2008-03-01 12:00:00', time_zone) FROM airports WHERE time_zone IS NOT NULL AND code < 'B'

SELECT f.FlightNum, a.name FROM flights f LEFT JOIN airlines a ON f.Carrier = a.code WHERE a.country = 'United States' AND f.FlightNum < 20

SELECT Origin FROM flights ORDER BY Origin LIMIT CAST(:month AS INT)

SELECT f.*, o.*, d.*, a.* FROM flights f JOIN airports o ON f.Origin = o.code JOIN airports d ON f.Dest = d.code JOIN airlines a ON f.Carrier = a.code WHERE f.FlightNum < 5

SELECT Carrier, transform(collect_set(OriginCityName), x -> regexp_replace(x, '(,|-).*$', '')) IS NOT NULL FROM flights GROUP BY Carrier

SELECT Carrier, aggregate(collect_list(Distance), 0L, (total, x) -> total + x) FROM flights GROUP BY Carrier
