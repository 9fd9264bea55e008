# Every statement here must be refused before Spark analyses it. Statements are separated by empty lines.

# Runs Java methods
SELECT reflect('java.lang.System', 'getProperty', 'user.home')

SELECT java_method('java.lang.System', 'getenv', 'PATH')

SELECT try_reflect('java.lang.System', 'getProperty', 'user.home')

SELECT REFLECT('java.lang.Runtime', 'getRuntime')

SELECT * FROM flights WHERE Origin = reflect('java.lang.System', 'getProperty', 'user.name')

SELECT * FROM flights WHERE EXISTS (SELECT reflect('java.lang.System', 'exit', 0))

SELECT transform(array(1), x -> reflect('java.lang.System', 'getProperty', 'user.home'))

SELECT * FROM flights ORDER BY java_method('java.lang.System', 'getProperty', 'user.home')

SELECT max(Carrier) OVER (PARTITION BY reflect('java.lang.System', 'getProperty', 'x')) FROM flights

SELECT Carrier FROM flights GROUP BY Carrier HAVING reflect('java.lang.System', 'getProperty', 'x') IS NOT NULL

WITH a AS (SELECT reflect('java.lang.System', 'getProperty', 'x')) SELECT * FROM a

SELECT IDENTIFIER('reflect')('java.lang.System', 'getProperty', 'user.home')

SELECT system.builtin.reflect('java.lang.System', 'getProperty', 'x')

SELECT builtin.reflect('java.lang.System', 'getProperty', 'x')

SELECT `reflect`('java.lang.System', 'getProperty', 'x')

SELECT /* */ reflect /* */ ('java.lang.System', 'getProperty', 'x')

SELECT session.reflect('a', 'b')

SELECT 1 LIMIT reflect('java.lang.Integer', 'parseInt', '1')

SELECT CASE WHEN true THEN java_method('java.lang.System', 'lineSeparator') END

SELECT coalesce(NULL, try_reflect('java.lang.System', 'lineSeparator'))

VALUES (reflect('java.lang.System', 'getProperty', 'x'))

FROM flights |> EXTEND reflect('java.lang.System', 'getProperty', 'x') AS y

FROM flights |> WHERE java_method('java.lang.System', 'lineSeparator') = 'x'

SELECT * FROM flights LATERAL VIEW explode(array(reflect('java.lang.System', 'lineSeparator'))) t AS x

SELECT * FROM flights PIVOT (max(reflect('java.lang.System', 'lineSeparator')) FOR Month IN (1))

SELECT count(*) FILTER (WHERE reflect('java.lang.System', 'lineSeparator') = 'x') FROM flights

SELECT listagg(Carrier, reflect('java.lang.System', 'lineSeparator')) FROM flights

# Reads files
SELECT * FROM text.`/etc/passwd`

SELECT * FROM csv.`/etc/passwd`

SELECT * FROM json.`/etc/passwd`

SELECT * FROM orc.`/tmp/x`

SELECT * FROM parquet.`/tmp/x`

SELECT * FROM delta.`/tmp/x`

SELECT * FROM avro.`/tmp/x`

SELECT * FROM binaryFile.`/etc/passwd`

SELECT * FROM `org.apache.spark.sql.execution.datasources.text.TextFileFormat`.`/etc/passwd`

SELECT * FROM text.`file:///etc/passwd`

SELECT * FROM text.`http://127.0.0.1/`

TABLE text.`/etc/passwd`

SELECT * FROM IDENTIFIER('text.`/etc/passwd`')

SELECT * FROM IDENTIFIER('fli' || 'ghts')

SELECT * FROM text.`/etc/passwd` WITH (wholetext = true)

SELECT (SELECT max(value) FROM text.`/etc/passwd`)

SELECT * FROM flights WHERE Origin IN (SELECT value FROM text.`/etc/passwd`)

WITH a AS (SELECT * FROM text.`/etc/passwd`) SELECT * FROM a

SELECT * FROM flights UNION ALL SELECT * FROM csv.`/etc/passwd`

SELECT * FROM flights, LATERAL (SELECT * FROM text.`/etc/passwd`) t

FROM text.`/etc/passwd` |> SELECT value

FROM flights |> UNION ALL (TABLE text.`/etc/passwd`)

SELECT input_file_name() FROM flights

SELECT input_file_block_start(), input_file_block_length() FROM flights

SELECT _metadata.file_path FROM flights

SELECT _metadata FROM flights

SELECT flights._metadata.file_name FROM flights

SELECT read_files('/etc/passwd')

SELECT * FROM read_files('/etc/passwd')

SELECT from_xml('<a/>', 'a STRING', map('rowValidationXSDPath', '/etc/passwd'))

SELECT from_avro(X'00', '{}', map('avroSchemaUrl', 'file:///etc/passwd'))

SELECT from_protobuf(X'00', 'M', '/etc/passwd')

SELECT from_json('{}', 'a INT', map('mode', 'FAILFAST'))

SELECT from_csv('1', 'a INT', map('sep', ','))

SELECT schema_of_json('{"a": 1}')

SELECT schema_of_csv('1,2')

SELECT schema_of_xml('<a/>')

SELECT from_json('{}', schema_of_json('{"a": 1}'))

SELECT xpath('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', 'a/text()')

SELECT xpath_string('<a>b</a>', 'a')

SELECT * FROM flights VERSION AS OF 0

SELECT * FROM flights TIMESTAMP AS OF '2008-01-01'

SELECT * FROM flights@v0

SELECT * FROM flights FOR SYSTEM_VERSION AS OF 0

SELECT * FROM table_changes('flights', 0)

SELECT * FROM table_changes_by_path('/tmp/x', 0)

SELECT * FROM flights WITH (versionAsOf = 0)

SELECT * FROM flights WITH (path = '/etc/passwd')

SELECT * FROM STREAM flights

SELECT * FROM STREAM(flights)

SELECT * FROM python_worker_logs()

# Other tables, and names that hide them
SELECT * FROM secret_users

SELECT * FROM default.flights

SELECT * FROM spark_catalog.default.flights

SELECT * FROM global_temp.flights

SELECT * FROM information_schema.tables

SELECT * FROM system.session.variables

SELECT * FROM local.flights

SELECT * FROM flights f JOIN secret_users s ON f.Carrier = s.a

SELECT * FROM flights WHERE Carrier IN (SELECT password FROM secret_users)

SELECT (SELECT max(password) FROM secret_users)

WITH a AS (SELECT * FROM secret_users) SELECT * FROM a

TABLE secret_users

FROM secret_users |> SELECT *

SELECT * FROM `secret_users`

SELECT * FROM SECRET_USERS

SELECT * FROM flights LATERAL VIEW explode((SELECT collect_list(password) FROM secret_users)) t AS x

SELECT transform(array(1), x -> (SELECT max(password) FROM secret_users))

SELECT * FROM flights INTERSECT SELECT * FROM secret_users

# Variables, settings, environment
SELECT '${env:PATH}'

SELECT '${system:user.home}'

SELECT '${spark.app.name}'

SELECT '${hiveconf:x}' FROM flights

SELECT * FROM flights WHERE Origin = '${spark.sql.warehouse.dir}'

SELECT 1 -- ${env:PATH}

SET

SET -v

SET spark.sql.shuffle.partitions = 1

SET spark.sql.runSQLOnFiles = true

SET spark.sql.variable.substitute = true

SET TIME ZONE 'UTC'

SET TIMEZONE = 'UTC'

SET CATALOG spark_catalog

SET VAR x = 1

SET VARIABLE x = (SELECT 1)

RESET

RESET spark.sql.ansi.enabled

DECLARE x INT DEFAULT 1

DECLARE OR REPLACE VARIABLE x STRING DEFAULT reflect('java.lang.System', 'lineSeparator')

DROP TEMPORARY VARIABLE x

SELECT current_user()

SELECT user()

SELECT session_user()

SELECT user

SELECT current_user

SELECT session_user

SELECT current_database()

SELECT current_schema

SELECT current_catalog()

SELECT version()

SELECT spark_partition_id() FROM flights

SELECT current_timezone()

SELECT getvariable('x')

SELECT assert_true(false)

SELECT raise_error('x')

SELECT uuid(), monotonically_increasing_id() FROM flights

SELECT aes_encrypt('a', '0000111122223333')

SELECT typeof(1), try_variant_get(parse_json('{}'), '$.a', 'int')

SELECT sql_keywords()

SELECT * FROM sql_keywords()

SELECT * FROM collations()

SELECT unknown_function(1)

SELECT spark_catalog.default.f(1)

SELECT default.f(1)

# Scripts and processes
SELECT TRANSFORM (Carrier) USING 'cat' FROM flights

SELECT TRANSFORM (Carrier) USING 'cat /etc/passwd' AS (x STRING) FROM flights

FROM flights MAP Carrier USING 'cat'

FROM flights REDUCE Carrier USING 'cat'

FROM flights SELECT TRANSFORM (Carrier) USING '/bin/sh'

SELECT TRANSFORM (Carrier) ROW FORMAT SERDE 'x.Y' USING 'cat' FROM flights

EXECUTE IMMEDIATE 'SELECT 1'

EXECUTE IMMEDIATE 'CREATE TEMPORARY VIEW pwned AS SELECT 1'

EXECUTE IMMEDIATE 'SET spark.sql.ansi.enabled = false'

EXECUTE IMMEDIATE 'SELECT ?' USING 1

EXECUTE IMMEDIATE 'SELECT 1' INTO x

BEGIN SELECT 1; END

BEGIN CREATE TEMPORARY VIEW pwned AS SELECT 1; END

BEGIN DECLARE x INT; SET x = 1; SELECT x; END

BEGIN WHILE true DO SELECT 1; END WHILE; END

BEGIN EXECUTE IMMEDIATE 'CREATE TEMPORARY VIEW pwned AS SELECT 1'; END

BEGIN IF true THEN SELECT 1; END IF; END

BEGIN FOR x AS SELECT 1 DO SELECT 2; END FOR; END

CALL system.procedure()

DESCRIBE PROCEDURE p

# Commands
CREATE TABLE t (a INT)

CREATE TABLE t USING parquet LOCATION '/tmp/x' AS SELECT 1

CREATE TABLE t AS SELECT * FROM flights

CREATE TABLE t LIKE flights

CREATE OR REPLACE TABLE t (a INT) USING delta

REPLACE TABLE t (a INT) USING delta

CREATE VIEW v AS SELECT 1

CREATE TEMPORARY VIEW v AS SELECT * FROM secret_users

CREATE OR REPLACE TEMPORARY VIEW flights AS SELECT 1

CREATE GLOBAL TEMPORARY VIEW v AS SELECT 1

CREATE TEMPORARY VIEW v USING text OPTIONS (path '/etc/passwd')

CREATE TEMPORARY VIEW v USING jdbc OPTIONS (url 'jdbc:h2:mem:x', dbtable 't')

CREATE DATABASE d LOCATION '/tmp/x'

CREATE FUNCTION f AS 'x.Y' USING JAR '/tmp/x.jar'

CREATE TEMPORARY FUNCTION f AS 'x.Y'

CREATE TEMPORARY FUNCTION f(a INT) RETURNS INT RETURN a + 1

CREATE FUNCTION f() RETURNS INT RETURN 1

CREATE MATERIALIZED VIEW v AS SELECT 1

CREATE STREAMING TABLE t

DROP TABLE flights

DROP VIEW flights

DROP DATABASE default CASCADE

DROP FUNCTION f

DROP TEMPORARY FUNCTION f

ALTER TABLE flights ADD COLUMNS (x INT)

ALTER VIEW flights AS SELECT 1

ALTER TABLE flights RENAME TO f

INSERT INTO flights VALUES (1)

INSERT OVERWRITE flights SELECT * FROM flights

INSERT OVERWRITE DIRECTORY '/tmp/x' USING csv SELECT 1

INSERT OVERWRITE LOCAL DIRECTORY '/tmp/x' SELECT 1

FROM flights INSERT INTO t SELECT *

FROM flights INSERT OVERWRITE DIRECTORY '/tmp/x' SELECT *

WITH a AS (SELECT 1) INSERT INTO t SELECT * FROM a

UPDATE flights SET Origin = 'x'

DELETE FROM flights

MERGE INTO flights USING airlines ON true WHEN MATCHED THEN DELETE

TRUNCATE TABLE flights

MSCK REPAIR TABLE flights

LOAD DATA LOCAL INPATH '/etc/passwd' INTO TABLE flights

ANALYZE TABLE flights COMPUTE STATISTICS

CACHE TABLE flights

CACHE TABLE t AS SELECT * FROM flights

UNCACHE TABLE flights

CLEAR CACHE

REFRESH TABLE flights

REFRESH '/etc'

ADD JAR '/tmp/x.jar'

ADD JAR 'ivy://org.example:x:1.0'

ADD FILE '/etc/passwd'

ADD ARCHIVE '/tmp/x.zip'

LIST JARS

LIST FILES

USE default

USE CATALOG spark_catalog

SHOW TABLES

SHOW DATABASES

SHOW FUNCTIONS

SHOW CREATE TABLE flights

SHOW TBLPROPERTIES flights

SHOW COLUMNS IN flights

SHOW VIEWS

SHOW CATALOGS

DESCRIBE flights

DESCRIBE EXTENDED flights

DESCRIBE FUNCTION reflect

DESCRIBE QUERY SELECT 1

DESC DATABASE EXTENDED default

EXPLAIN SELECT * FROM flights

EXPLAIN EXTENDED SELECT 1

COMMENT ON TABLE flights IS 'x'

VACUUM flights

OPTIMIZE flights

RESTORE TABLE flights TO VERSION AS OF 0

EXECUTE p

SELECT 1; DROP TABLE flights

SELECT 1; SELECT 2

SELECT 1; SET spark.sql.ansi.enabled = false

DFS -ls /

!ls

source /etc/passwd

GRANT SELECT ON flights TO ana

EXPORT TABLE flights TO '/tmp/x'

# Takes too long or too much
WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT * FROM t

WITH RECURSIVE t(n) MAX RECURSION LEVEL 1000000 AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT * FROM t

SELECT * FROM range(1000000000000)

SELECT * FROM range(0, 10, 1, 1000000)

SELECT explode(sequence(1, 100000000))

SELECT sequence(1, Distance * 1000000) FROM flights

SELECT sequence(DATE'0001-01-01', DATE'9999-12-31')

SELECT sequence(TIMESTAMP'2008-01-01 00:00:00', TIMESTAMP'2009-01-01 00:00:00', INTERVAL 1 SECOND)

SELECT sequence(-9223372036854775807, 9223372036854775807)

SELECT repeat('x', 2147483647)

SELECT repeat(Carrier, Distance * 1000) FROM flights

SELECT repeat(repeat('x', 10000), 10000)

SELECT replace(repeat('a', 10000), 'a', repeat('b', 10000))

SELECT space(2147483647)

SELECT lpad('x', 2147483647, 'y')

SELECT rpad(Carrier, FlightNum * 1000000, 'y') FROM flights

SELECT array_repeat(1, 100000000)

SELECT array_repeat(repeat('x', 10000), 10000)

SELECT format_string('%999999999d', 1)

SELECT format_string(Origin, 1) FROM flights

SELECT printf('%2147483647s', 'x')

SELECT array_insert(array(1), 1000000000, 1)

SELECT randstr(1000000000)

SELECT stack(1000000, 1)

SELECT * FROM flights WHERE OriginCityName RLIKE '^(a+)+b\\1$'

SELECT * FROM flights WHERE OriginCityName RLIKE '(.*)(.*)(.*)(.*)(.*)(.*)x'

SELECT * FROM flights WHERE OriginCityName RLIKE Origin

SELECT * FROM flights WHERE regexp_like(OriginCityName, '(a*)*(b*)*(c*)*')

SELECT regexp_replace(OriginCityName, concat('a', Origin), '') FROM flights

SELECT regexp_extract_all(OriginCityName, '.*.*.*.*x', 0) FROM flights

SELECT split(OriginCityName, Dest) FROM flights

SELECT regexp_count(OriginCityName, 'x{1000}') FROM flights

SELECT * FROM flights WHERE OriginCityName RLIKE '(unclosed'

SELECT * FROM flights WHERE OriginCityName LIKE '%A%B%C%D%E%'

SELECT * FROM flights WHERE OriginCityName LIKE Origin

SELECT * FROM flights WHERE OriginCityName ILIKE concat('%', Origin)

SELECT * FROM flights WHERE OriginCityName LIKE ANY ('%a%b%c%d%e%f', 'x')

SELECT * FROM flights WHERE OriginCityName NOT LIKE ALL ('%a%b%c%d%e%f', 'x')

SELECT transform(array(1), x -> transform(array(2), y -> x + y))

SELECT aggregate(array(1), 0, (a, x) -> aggregate(array(1), 0, (b, y) -> a + b + y))

SELECT filter(array(array(1)), x -> exists(x, y -> y = 1))

SELECT Carrier, count(*) FROM flights GROUP BY CUBE (Year, Month, Carrier, Origin, Dest, FlightDate, FlightNum)

SELECT 1 FROM flights GROUP BY CUBE (Year, Month, Carrier), CUBE (Origin, Dest, FlightDate), CUBE (TailNum)

SELECT 1 FROM flights GROUP BY Year, Month, Carrier, Origin, Dest, FlightDate, FlightNum WITH CUBE

SELECT /*+ BROADCAST(f) */ * FROM flights f

SELECT /*+ REPARTITION(1000000) */ * FROM flights

SELECT /*+ COALESCE(1) */ * FROM flights

SELECT /*+ SHUFFLE_HASH(flights) */ * FROM flights

SELECT * FROM flights DISTRIBUTE BY Carrier

SELECT * FROM flights CLUSTER BY Carrier

SELECT window(TIMESTAMP'2008-01-01 00:00:00', '1000 days', '1 second')

SELECT session_window(TIMESTAMP'2008-01-01 00:00:00', '1 second')

SELECT approx_percentile(ArrDelay, 0.5, 2000000000) FROM flights

SELECT percentile_approx(ArrDelay, 0.5, FlightNum) FROM flights

SELECT approx_count_distinct(TailNum, 0.00001) FROM flights

SELECT histogram_numeric(ArrDelay, 1000000000) FROM flights

SELECT count_min_sketch(ArrDelay, 0.000001, 0.9999, 1) FROM flights

SELECT hll_sketch_agg(ArrDelay, 21) FROM flights

SELECT kll_sketch_agg_bigint(ArrDelay) FROM flights

SELECT theta_sketch_agg(ArrDelay, 26) FROM flights

SELECT approx_top_k(Carrier, 1000000) FROM flights

SELECT bitmap_construct_agg(FlightNum) FROM flights

SELECT parse_json('{}')

SELECT str_to_map('a:1', ',', '(x+x+)+y')

SELECT bloom_filter_agg(FlightNum) FROM flights

SELECT * FROM flights WATERMARK FlightDate DELAY OF INTERVAL 1 DAY

SELECT :missing

SELECT ?

SELECT 1 FROM flights, flights, secret_users

# Grows while it is planned
WITH t0 AS (SELECT 1 AS x FROM flights), t1 AS (SELECT a.x FROM t0 a JOIN t0 b ON a.x = b.x), t2 AS (SELECT a.x FROM t1 a JOIN t1 b ON a.x = b.x), t3 AS (SELECT a.x FROM t2 a JOIN t2 b ON a.x = b.x), t4 AS (SELECT a.x FROM t3 a JOIN t3 b ON a.x = b.x), t5 AS (SELECT a.x FROM t4 a JOIN t4 b ON a.x = b.x), t6 AS (SELECT a.x FROM t5 a JOIN t5 b ON a.x = b.x), t7 AS (SELECT a.x FROM t6 a JOIN t6 b ON a.x = b.x), t8 AS (SELECT a.x FROM t7 a JOIN t7 b ON a.x = b.x), t9 AS (SELECT a.x FROM t8 a JOIN t8 b ON a.x = b.x), t10 AS (SELECT a.x FROM t9 a JOIN t9 b ON a.x = b.x), t11 AS (SELECT a.x FROM t10 a JOIN t10 b ON a.x = b.x), t12 AS (SELECT a.x FROM t11 a JOIN t11 b ON a.x = b.x), t13 AS (SELECT a.x FROM t12 a JOIN t12 b ON a.x = b.x), t14 AS (SELECT a.x FROM t13 a JOIN t13 b ON a.x = b.x), t15 AS (SELECT a.x FROM t14 a JOIN t14 b ON a.x = b.x), t16 AS (SELECT a.x FROM t15 a JOIN t15 b ON a.x = b.x), t17 AS (SELECT a.x FROM t16 a JOIN t16 b ON a.x = b.x), t18 AS (SELECT a.x FROM t17 a JOIN t17 b ON a.x = b.x), t19 AS (SELECT a.x FROM t18 a JOIN t18 b ON a.x = b.x), t20 AS (SELECT a.x FROM t19 a JOIN t19 b ON a.x = b.x), t21 AS (SELECT a.x FROM t20 a JOIN t20 b ON a.x = b.x), t22 AS (SELECT a.x FROM t21 a JOIN t21 b ON a.x = b.x), t23 AS (SELECT a.x FROM t22 a JOIN t22 b ON a.x = b.x), t24 AS (SELECT a.x FROM t23 a JOIN t23 b ON a.x = b.x), t25 AS (SELECT a.x FROM t24 a JOIN t24 b ON a.x = b.x), t26 AS (SELECT a.x FROM t25 a JOIN t25 b ON a.x = b.x), t27 AS (SELECT a.x FROM t26 a JOIN t26 b ON a.x = b.x), t28 AS (SELECT a.x FROM t27 a JOIN t27 b ON a.x = b.x), t29 AS (SELECT a.x FROM t28 a JOIN t28 b ON a.x = b.x) SELECT * FROM t29

WITH t0 AS (SELECT ArrDelay AS x FROM flights), t1 AS (SELECT x + x AS x FROM t0), t2 AS (SELECT x + x AS x FROM t1), t3 AS (SELECT x + x AS x FROM t2), t4 AS (SELECT x + x AS x FROM t3), t5 AS (SELECT x + x AS x FROM t4), t6 AS (SELECT x + x AS x FROM t5), t7 AS (SELECT x + x AS x FROM t6), t8 AS (SELECT x + x AS x FROM t7), t9 AS (SELECT x + x AS x FROM t8), t10 AS (SELECT x + x AS x FROM t9), t11 AS (SELECT x + x AS x FROM t10), t12 AS (SELECT x + x AS x FROM t11), t13 AS (SELECT x + x AS x FROM t12), t14 AS (SELECT x + x AS x FROM t13), t15 AS (SELECT x + x AS x FROM t14), t16 AS (SELECT x + x AS x FROM t15), t17 AS (SELECT x + x AS x FROM t16), t18 AS (SELECT x + x AS x FROM t17), t19 AS (SELECT x + x AS x FROM t18), t20 AS (SELECT x + x AS x FROM t19), t21 AS (SELECT x + x AS x FROM t20), t22 AS (SELECT x + x AS x FROM t21), t23 AS (SELECT x + x AS x FROM t22), t24 AS (SELECT x + x AS x FROM t23), t25 AS (SELECT x + x AS x FROM t24), t26 AS (SELECT x + x AS x FROM t25), t27 AS (SELECT x + x AS x FROM t26), t28 AS (SELECT x + x AS x FROM t27), t29 AS (SELECT x + x AS x FROM t28), t30 AS (SELECT x + x AS x FROM t29), t31 AS (SELECT x + x AS x FROM t30), t32 AS (SELECT x + x AS x FROM t31), t33 AS (SELECT x + x AS x FROM t32), t34 AS (SELECT x + x AS x FROM t33), t35 AS (SELECT x + x AS x FROM t34), t36 AS (SELECT x + x AS x FROM t35), t37 AS (SELECT x + x AS x FROM t36), t38 AS (SELECT x + x AS x FROM t37), t39 AS (SELECT x + x AS x FROM t38) SELECT * FROM t39 WHERE x > 0

SELECT * FROM (SELECT ArrDelay AS x0, x0 + x0 AS x1, x1 + x1 AS x2, x2 + x2 AS x3, x3 + x3 AS x4, x4 + x4 AS x5, x5 + x5 AS x6, x6 + x6 AS x7, x7 + x7 AS x8, x8 + x8 AS x9, x9 + x9 AS x10, x10 + x10 AS x11, x11 + x11 AS x12, x12 + x12 AS x13, x13 + x13 AS x14, x14 + x14 AS x15, x15 + x15 AS x16, x16 + x16 AS x17, x17 + x17 AS x18, x18 + x18 AS x19, x19 + x19 AS x20, x20 + x20 AS x21, x21 + x21 AS x22, x22 + x22 AS x23, x23 + x23 AS x24, x24 + x24 AS x25, x25 + x25 AS x26, x26 + x26 AS x27, x27 + x27 AS x28, x28 + x28 AS x29, x29 + x29 AS x30, x30 + x30 AS x31, x31 + x31 AS x32, x32 + x32 AS x33, x33 + x33 AS x34, x34 + x34 AS x35, x35 + x35 AS x36, x36 + x36 AS x37, x37 + x37 AS x38, x38 + x38 AS x39, x39 + x39 AS x40, x40 + x40 AS x41, x41 + x41 AS x42, x42 + x42 AS x43, x43 + x43 AS x44, x44 + x44 AS x45, x45 + x45 AS x46, x46 + x46 AS x47, x47 + x47 AS x48, x48 + x48 AS x49, x49 + x49 AS x50, x50 + x50 AS x51, x51 + x51 AS x52, x52 + x52 AS x53, x53 + x53 AS x54, x54 + x54 AS x55, x55 + x55 AS x56, x56 + x56 AS x57, x57 + x57 AS x58, x58 + x58 AS x59 FROM flights) WHERE x59 > 0

SELECT ((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((1))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))

SELECT 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1

SELECT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT true

SELECT 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'

SELECT array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(array(1))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))

SELECT * FROM flights f0, flights f1, flights f2, flights f3, flights f4, flights f5, flights f6, flights f7, flights f8, flights f9, flights f10, flights f11, flights f12, flights f13, flights f14, flights f15, flights f16, flights f17, flights f18, flights f19, flights f20, flights f21, flights f22, flights f23, flights f24, flights f25, flights f26, flights f27, flights f28, flights f29, flights f30, flights f31, flights f32, flights f33, flights f34, flights f35, flights f36, flights f37, flights f38, flights f39, flights f40, flights f41, flights f42, flights f43, flights f44, flights f45, flights f46, flights f47, flights f48, flights f49, flights f50, flights f51, flights f52, flights f53, flights f54, flights f55, flights f56, flights f57, flights f58, flights f59, flights f60, flights f61, flights f62, flights f63, flights f64, flights f65, flights f66, flights f67, flights f68, flights f69

SELECT - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - 1

# Runs code by other names
SELECT try_reflect('java.lang.System', 'getenv', 'PATH')

SELECT `reflect`('java.lang.System', 'getenv')

SELECT ReFlEcT('java.lang.System', 'getProperty', 'user.home')

SELECT reflect/**/('java.lang.System', 'getenv', 'PATH')

SELECT /*! reflect */ java_method('java.lang.Runtime', 'getRuntime')

SELECT builtin.reflect('java.lang.System', 'lineSeparator')

SELECT system.builtin.reflect('java.lang.System', 'lineSeparator')

SELECT session.f(1)

SELECT IDENTIFIER('reflect')('java.lang.System', 'getenv', 'PATH')

SELECT IDENTIFIER(:origin) FROM flights

SELECT * FROM IDENTIFIER(:origin)

SELECT aggregate(array(1), 0, (a, x) -> CAST(reflect('java.lang.Math', 'random') AS INT))

SELECT sum(1) OVER (ORDER BY reflect('java.lang.System', 'nanoTime')) FROM flights

SELECT Carrier FROM flights QUALIFY reflect('java.lang.System', 'nanoTime') = '1'

SELECT * FROM flights LIMIT CAST(reflect('java.lang.System', 'nanoTime') AS INT)

SELECT 1 AS x OFFSET CAST(java_method('java.lang.System', 'nanoTime') AS INT)

SELECT count(*) FROM flights TABLESAMPLE (reflect('a', 'b') ROWS)

SELECT map_zip_with(map('a', 1), map('a', 2), (k, a, b) -> try_reflect('java.lang.System', 'nanoTime'))

FROM flights |> AGGREGATE max(reflect('java.lang.System', 'nanoTime')) GROUP BY Carrier

FROM flights |> SET Carrier = java_method('java.lang.System', 'nanoTime')

FROM flights |> LIMIT 1 |> SELECT TRANSFORM (Carrier) USING 'cat'

SELECT python_udf(1)

SELECT * FROM python_udtf(TABLE(flights))

SELECT * FROM my_udtf(TABLE(SELECT 1) PARTITION BY Carrier)

SELECT * FROM explode(TABLE(flights))

CREATE FUNCTION f() RETURNS STRING LANGUAGE PYTHON AS $$ return open('/etc/passwd').read() $$

# Reads files by other names
SELECT * FROM csv.`../../etc/passwd`

SELECT * FROM text.`..`

SELECT * FROM parquet.`/`

SELECT * FROM `text`.`/etc/passwd`

SELECT * FROM TEXT.`/etc/passwd`

SELECT * FROM `text`.`file`

SELECT * FROM jdbc.`jdbc:h2:mem:x`

SELECT * FROM `delta`.`/tmp/x@v0`

SELECT * FROM xml.`/etc/passwd`

SELECT * FROM image.`/tmp`

SELECT * FROM kafka.`x`

SELECT * FROM rate.`x`

SELECT * FROM hive.`x`

SELECT * FROM `/etc/passwd`

SELECT * FROM `file:///etc/passwd`

SELECT * FROM parquet.`/tmp/x` VERSION AS OF 1

SELECT * FROM delta.`/tmp/x` TIMESTAMP AS OF '2020-01-01'

SELECT * FROM flights TIMESTAMP AS OF (SELECT max(password) FROM secret_users)

SELECT * FROM flights VERSION AS OF 'reflect'

SELECT * FROM cloud_files('/etc')

SELECT * FROM read_files('/etc/passwd', format => 'text')

SELECT * FROM delta_file_statistics('/tmp/x')

SELECT * FROM text('/etc/passwd')

SELECT * FROM csv('/etc/passwd')

SELECT input_file_name(), Carrier FROM ana.flights

SELECT f._metadata.* FROM flights f

SELECT * FROM flights JOIN airlines USING (_metadata) WHERE _metadata.file_size > 0

SELECT `_metadata`.`file_path` FROM flights

SELECT _METADATA.file_path FROM flights

SELECT flights.* EXCEPT (_metadata.file_path) FROM flights

SELECT xpath_int('<a>1</a>', 'a')

SELECT xpath_boolean('<a/>', 'document("file:///etc/passwd")')

SELECT from_xml('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', 'a STRING')

SELECT to_xml(named_struct('a', 1))

SELECT schema_of_avro('{}')

SELECT schema_of_variant(parse_json('{}'))

SELECT to_csv(named_struct('a', 1), map('quote', 'x'))

SELECT to_json(named_struct('a', 1), map('timestampFormat', 'x'))

SELECT parse_url('http://a/b', 'HOST')

SELECT try_parse_url('http://a/b', 'HOST')

SELECT url_decode('a')

# Other names of tables
SELECT * FROM bob.saved

SELECT * FROM ana.missing

SELECT * FROM `ana`.`flights`

SELECT * FROM session.flights

SELECT * FROM system.flights

SELECT * FROM `flights.x`

SELECT * FROM `ana.flights`

SELECT * FROM spark_catalog.ana.flights

SELECT * FROM `spark_catalog`.`default`.`flights`

SELECT * FROM default.secret_users

SELECT * FROM sys.tables

SELECT * FROM information_schema.columns

SELECT * FROM INFORMATION_SCHEMA.`TABLES`

SELECT * FROM pg_catalog.pg_user

SELECT * FROM mysql.user

SELECT * FROM sqlite_master

SELECT * FROM ѕecret_users

SELECT * FROM ﬂights

SELECT * FROM flights​

SELECT * FROM flights /* , */ , secret_users

SELECT * FROM (TABLE secret_users)

SELECT * FROM flights f, LATERAL (TABLE secret_users) s

SELECT * FROM flights WHERE (SELECT true FROM secret_users)

SELECT CASE WHEN EXISTS (TABLE secret_users) THEN 1 END

SELECT (WITH a AS (TABLE secret_users) SELECT max(password) FROM a)

SELECT * FROM flights PIVOT (max((SELECT max(password) FROM secret_users)) FOR Month IN (1))

SELECT sum(1) OVER (PARTITION BY (SELECT max(password) FROM secret_users)) FROM flights

SELECT * FROM VALUES ((SELECT max(password) FROM secret_users)) AS t(x)

FROM flights |> JOIN secret_users ON true

FROM flights |> EXCEPT ALL TABLE secret_users

FROM flights |> WHERE Carrier IN (SELECT password FROM secret_users)

# Says who runs it and how
SELECT current_metastore()

SELECT current_catalog

SELECT current_database

SELECT current_schema()

SELECT CURRENT_USER || 'x'

SELECT current_path()

SELECT t.current_user FROM flights t

SELECT concat(USER, '') FROM flights

SELECT spark_version()

SELECT java_version()

SELECT input_file_block_length()

SELECT shuffle_partition_id()

SELECT monotonically_increasing_id()

SELECT is_account_group_member('x')

SELECT secret('scope', 'key')

SELECT try_secret('scope', 'key')

SELECT list_secrets()

SELECT '$' || '{env:PATH}', '${env:HOME}'

SELECT * FROM VALUES ('${system:java.class.path}')

SELECT 1 /* ${spark.authenticate.secret} */

SHOW CONF

SHOW CURRENT NAMESPACE

SHOW PARTITIONS flights

SHOW TABLE EXTENDED LIKE '*'

SHOW TABLES IN ana

SHOW COLUMNS FROM ana.t

SHOW SCHEMAS

SHOW PROCEDURES

DESCRIBE DETAIL flights

DESCRIBE HISTORY flights

DESCRIBE CATALOG spark_catalog

DESCRIBE TABLE EXTENDED ana.t AS JSON

DESC FORMATTED flights

EXPLAIN COST SELECT 1

EXPLAIN CODEGEN SELECT reflect('a', 'b')

EXPLAIN FORMATTED DROP TABLE flights

LIST FILES '/etc'

LIST ARCHIVES

# Changes something
SET spark.sql.ansi.enabled

SET spark.hadoop.fs.defaultFS = file:///

SET `spark.sql.variable.substitute` = true

SET x.y = reflect

SET SESSION x = 1

SET LOCAL x = 1

SET PATH = system.builtin

RESET spark.sql.runSQLOnFiles

SET VAR (a, b) = (SELECT 1, 2)

DECLARE VARIABLE x = current_user()

FETCH c INTO x

OPEN c

BEGIN ATOMIC SELECT 1; END

BEGIN DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN SELECT 1; END; SELECT 1; END

BEGIN LOOP SELECT 1; END LOOP; END

BEGIN REPEAT SELECT 1; UNTIL true END REPEAT; END

BEGIN CASE WHEN true THEN SELECT 1; END CASE; END

l: BEGIN LEAVE l; END

EXECUTE IMMEDIATE 'SELECT reflect(''java.lang.System'', ''lineSeparator'')'

EXECUTE IMMEDIATE concat('SET spark.sql', '.ansi.enabled = false')

EXECUTE IMMEDIATE :origin

EXECUTE IMMEDIATE 'SELECT * FROM text.`/etc/passwd`'

EXECUTE IMMEDIATE 'SELECT :x' USING 1 AS x

CALL system.run('x')

CREATE TABLE ana.t AS SELECT 1

CREATE TABLE t CLONE flights

CREATE TABLE t SHALLOW CLONE delta.`/tmp/x`

CONVERT TO DELTA parquet.`/tmp/x`

GENERATE symlink_format_manifest FOR TABLE flights

REORG TABLE flights APPLY (PURGE)

DROP TABLE ana.t

INSERT INTO ana.t SELECT 1

INSERT INTO delta.`/tmp/x` SELECT 1

INSERT OVERWRITE DIRECTORY 'file:///tmp/x' USING parquet OPTIONS (compression 'none') SELECT * FROM flights

INSERT INTO TABLE text.`/tmp/x` VALUES ('x')

COPY INTO flights FROM '/tmp/x'

ALTER TABLE flights SET TBLPROPERTIES ('a' = 'b')

ALTER TABLE flights SET LOCATION '/etc'

ALTER DATABASE default SET LOCATION '/tmp'

REFRESH FUNCTION f

CREATE DATABASE IF NOT EXISTS bob

USE bob

USE SCHEMA bob

LOCK TABLE flights EXCLUSIVE

COMMENT ON DATABASE default IS 'x'

CREATE INDEX i ON flights (Carrier)

CREATE FLOW f AS INSERT INTO t SELECT 1

CREATE PIPELINE p

# Grows or never ends, by other names
SELECT range(1000000000000000)

SELECT * FROM range(1000000000000000)

SELECT * FROM spark_catalog.range(10)

SELECT id FROM range(0, 9223372036854775807)

SELECT * FROM flights LATERAL VIEW explode(sequence(1, 1000000000)) t AS x

SELECT * FROM flights LATERAL VIEW OUTER explode(array_repeat(1, 2000000000)) t AS x

SELECT * FROM flights LATERAL VIEW stack(1000000, 1) t AS x

SELECT inline(array_repeat(struct(1), 1000000000))

SELECT posexplode(sequence(0, FlightNum * 1000000)) FROM flights

SELECT repeat('x', 10001)

SELECT repeat('x', CAST('2147483647' AS INT))

SELECT repeat('x', 100000 * 20000)

SELECT repeat('x', (SELECT max(Distance) * 1000000 FROM flights))

SELECT repeat('x', :missing)

SELECT lpad(repeat('x', 10000), 10000, 'y')

SELECT rpad(repeat('x', 100), 1000000000, 'y')

SELECT space(10000000)

SELECT array_repeat(array_repeat(1, 10000), 10000)

SELECT transform(sequence(1, 10000), x -> repeat('x', x * 1000000))

SELECT translate(repeat('a', 10000), 'a', repeat('b', 10000))

SELECT replace(replace(repeat('a', 100), 'a', 'aaaaaaaaaa'), 'a', 'aaaaaaaaaa')

SELECT format_number(1, 2000000000)

SELECT format_string('%1$1000000000s', 'x')

SELECT format_string('%.1000000000f', 1.0)

SELECT to_char(1, repeat('9', 100000000))

SELECT flatten(array_repeat(sequence(1, 100000), 100000))

SELECT array_insert(array(1), 2147483630, 2)

SELECT randstr(2000000000, 1)

SELECT str_to_map(repeat('a', 10000), 'a', 'b')

SELECT sentences(repeat('a ', 10000))

SELECT combinations(array(1, 2, 3), 2)

SELECT percentile_approx(ArrDelay, array(0.1, 0.2), 10000000) FROM flights

SELECT approx_percentile(ArrDelay, 0.5, 10001) FROM flights

SELECT approx_count_distinct(TailNum, 0.000001) FROM flights

SELECT hll_union_agg(x) FROM (SELECT hll_sketch_agg(FlightNum, 4) AS x FROM flights)

SELECT hll_sketch_estimate(hll_sketch_agg(FlightNum)) FROM flights

SELECT kll_sketch_agg_double(ArrDelay, 65535) FROM flights

SELECT approx_top_k(TailNum, 1000000, 100000000) FROM flights

SELECT approx_top_k_accumulate(TailNum) FROM flights

SELECT bitmap_or_agg(X'00') FROM flights

SELECT histogram_numeric(ArrDelay, 2147483647) FROM flights

SELECT ntile(2147483647) OVER (ORDER BY FlightNum) FROM flights

SELECT aes_decrypt(X'00', 'x')

SELECT try_aes_decrypt(X'00', 'x')

SELECT zstd_compress(repeat('a', 10000))

SELECT raise_error('USER_RAISED_EXCEPTION', map('errorMessage', 'x'))

SELECT assert_true(false, 'x')

SELECT java_method('java.lang.Runtime', 'halt', 0)

SELECT reflect('java.lang.System', 'exit', 0)

SELECT reflect('java.lang.Thread', 'sleep', 100000)

SELECT sleep(100000)

SELECT OriginCityName RLIKE '(a|aa)+(b|bb)+(c|cc)+(d|dd)+$' FROM flights

SELECT OriginCityName RLIKE repeat('(x+)', 100) FROM flights

SELECT regexp_replace(OriginCityName, '(a{1,100}){1,999}', '') FROM flights

SELECT OriginCityName RLIKE '(?<x>a+)\\k<x>' FROM flights

SELECT regexp_extract(OriginCityName, '.*.*.*.*.*=.*') FROM flights

SELECT regexp_instr(OriginCityName, Origin) FROM flights

SELECT OriginCityName LIKE concat('%', repeat('%a', 1000)) FROM flights

SELECT OriginCityName LIKE '%%%%%%%%%%%%%%%%%%%%' FROM flights

SELECT OriginCityName LIKE ALL ('%a%', '%b%c%d%e%f%') FROM flights

SELECT OriginCityName ILIKE '%a%b%c%d%e%' FROM flights

WITH RECURSIVE t AS (SELECT 1 AS n UNION ALL SELECT n FROM t) SELECT * FROM t LIMIT 1

WITH RECURSIVE t MAX RECURSION LEVEL 2147483647 AS (VALUES (1) UNION ALL SELECT 1 FROM t) SELECT count(*) FROM t

SELECT transform(sequence(1, 100), x -> aggregate(sequence(1, 100), 0, (a, y) -> a + x))

SELECT array_sort(array(1, 2), (l, r) -> size(filter(array(1), z -> z = l)))

SELECT zip_with(array(1), array(2), (x, y) -> transform(array(x), z -> z))

SELECT Carrier FROM flights GROUP BY ROLLUP (Year, Month, Carrier, Origin, Dest, FlightDate, FlightNum)

SELECT 1 FROM flights GROUP BY GROUPING SETS ((Year), (Month), (Carrier), (Origin), (Dest), (FlightDate), (FlightNum))

SELECT 1 FROM flights GROUP BY CUBE (Year, Month), CUBE (Carrier, Origin), CUBE (Dest, FlightDate), CUBE (FlightNum)

SELECT /*+ REBALANCE */ * FROM flights

SELECT /*+ MAPJOIN(b) */ * FROM flights a JOIN flights b ON a.Origin = b.Origin

SELECT /*+ SHUFFLE_REPLICATE_NL(a) */ * FROM flights a, flights b

SELECT /*+ SKEW('flights') */ * FROM flights

SELECT /*+ REPARTITION_BY_RANGE(100000, Carrier) */ * FROM flights

SELECT window(FlightDate, '1 second', '1 microsecond') FROM flights

SELECT window(TIMESTAMP'2008-01-01', '1 day', '1 hour', '1 minute')

SELECT * FROM flights TABLESAMPLE (BUCKET 1 OUT OF 10 ON Carrier)

SELECT * FROM STREAM flights WATERMARK FlightDate DELAY OF INTERVAL 1 DAY

SELECT parse_json(repeat('[', 10000))

SELECT from_json(repeat('[', 10000), schema_of_json('[]'))

SELECT variant_get(parse_json('1'), '$')

SELECT st_geomfromtext('POINT(0 0)')

SELECT collation('a'), collate('a', 'de_CI_AI')

SELECT ai_query('model', 'x')

SELECT http_request(conn => 'x')

SELECT vector_search(index => 'x')

# Computed by the gateway itself while Spark plans
VALUES (aggregate(sequence(1, 10000), 'x', (a, x) -> concat(a, a)))

SELECT * FROM VALUES (regexp_extract(repeat('a', 100), '(a{1,99}){1,99}b', 0)) AS t(x)

SELECT * FROM VALUES (length(repeat('x', 10000))) AS t(x)

SELECT * FROM VALUES (transform(sequence(1, 10000), x -> sequence(1, 10000))) AS t(x)

SELECT 1 LIMIT length(aggregate(sequence(1, 10000), 'x', (a, x) -> concat(a, a)))

SELECT Carrier FROM flights LIMIT size(sequence(1, 10000))

SELECT Carrier FROM flights LIMIT (SELECT 1)

SELECT Carrier FROM flights OFFSET length(repeat('x', 10000))

SELECT sum(Distance) OVER (ORDER BY FlightNum ROWS BETWEEN length(repeat('x', 10000)) PRECEDING AND CURRENT ROW) FROM flights

SELECT sum(Distance) OVER (ORDER BY FlightNum ROWS BETWEEN CURRENT ROW AND size(sequence(1, 100)) FOLLOWING) FROM flights

SELECT count(*) FROM flights TABLESAMPLE (length(repeat('x', 100)) ROWS)

SELECT * FROM (SELECT Carrier, Month FROM flights) PIVOT (count(*) FOR Month IN (length(repeat('x', 3))))

SELECT percentile(ArrDelay, length(repeat('x', 10000)) / 20000) FROM flights

SELECT percentile_approx(ArrDelay, transform(sequence(1, 10000), x -> x / 10000)) FROM flights

SELECT lag(Carrier, size(sequence(1, 10000))) OVER (ORDER BY FlightDate) FROM flights

SELECT nth_value(Carrier, length(repeat('x', 10))) OVER (ORDER BY FlightDate) FROM flights

SELECT date_format(FlightDate, repeat('y', 10000)) FROM flights

SELECT date_format(FlightDate, Origin) FROM flights

SELECT to_date('x', aggregate(sequence(1, 10000), 'x', (a, x) -> concat(a, a)))

SELECT to_timestamp('x', regexp_replace('x', 'x', 'y'))

SELECT round(Distance, length(repeat('x', 10000))) FROM flights

SELECT sort_array(collect_set(Dest), length(repeat('x', 3)) = 3) FROM flights

SELECT named_struct(aggregate(sequence(1, 10000), 'x', (a, x) -> concat(a, a)), 1)

SELECT named_struct(repeat('x', 10000), 1)

SELECT rand(length(repeat('x', 10000)))

SELECT date_trunc(repeat('x', 10000), FlightDate) FROM flights

SELECT extract(WEEK FROM FlightDate), date_part(repeat('x', 10000), FlightDate) FROM flights

SELECT listagg(Carrier, repeat('x', 10000)) FROM flights

SELECT collate(Carrier, concat('UTF8', repeat('x', 10000))) FROM flights

SELECT window(FlightDate, repeat('1', 10) || ' days') FROM flights

SELECT get_json_object('{}', repeat('$', 10000))

SELECT to_char(Distance, repeat('9', 1000)) FROM flights

SELECT uniform(1, length(repeat('x', 10000)))

SELECT mask(Carrier, substring(repeat('x', 100), 1, 1)) FROM flights

# Grows sideways while it is planned
SELECT * FROM (SELECT *, * FROM (SELECT *, * FROM (SELECT *, * FROM (SELECT *, * FROM (SELECT *, * FROM (SELECT *, * FROM (SELECT *, * FROM (SELECT *, * FROM flights))))))))

SELECT count(*) FROM (SELECT *, * FROM (SELECT *, * FROM (SELECT *, * FROM (SELECT *, * FROM (SELECT *, * FROM flights)))))

SELECT *, *, *, *, *, *, *, *, *, *, *, *, *, *, *, *, *, *, *, * FROM flights

SELECT * FROM (SELECT struct(*) AS a, struct(*) AS b FROM (SELECT struct(*) AS a, struct(*) AS b FROM (SELECT struct(*) AS a, struct(*) AS b FROM (SELECT struct(*) AS a, struct(*) AS b FROM (SELECT struct(*) AS a, struct(*) AS b FROM (SELECT struct(*) AS a, struct(*) AS b FROM flights))))))

SELECT hash(*, *, *, *, *, *, *, *, *, *, *, *, *, *, *, *, *, *, *, *) FROM flights

SELECT f.*, g.*, f.*, g.*, f.*, g.*, f.*, g.*, f.*, g.* FROM flights f, flights g

FROM flights |> SELECT *, * |> SELECT *, * |> SELECT *, * |> SELECT *, * |> SELECT *, * |> SELECT *, * 

WITH t0 AS (SELECT * FROM flights), t1 AS (SELECT *, * FROM t0), t2 AS (SELECT *, * FROM t1), t3 AS (SELECT *, * FROM t2), t4 AS (SELECT *, * FROM t3), t5 AS (SELECT *, * FROM t4), t6 AS (SELECT *, * FROM t5), t7 AS (SELECT *, * FROM t6), t8 AS (SELECT *, * FROM t7), t9 AS (SELECT *, * FROM t8), t10 AS (SELECT *, * FROM t9), t11 AS (SELECT *, * FROM t10) SELECT count(*) FROM t11

WITH t0 AS (SELECT 1 AS x), t1 AS (SELECT a.x FROM t0 a, t0 b), t2 AS (SELECT a.x FROM t1 a, t1 b), t3 AS (SELECT a.x FROM t2 a, t2 b), t4 AS (SELECT a.x FROM t3 a, t3 b), t5 AS (SELECT a.x FROM t4 a, t4 b), t6 AS (SELECT a.x FROM t5 a, t5 b), t7 AS (SELECT a.x FROM t6 a, t6 b), t8 AS (SELECT a.x FROM t7 a, t7 b), t9 AS (SELECT a.x FROM t8 a, t8 b), t10 AS (SELECT a.x FROM t9 a, t9 b), t11 AS (SELECT a.x FROM t10 a, t10 b), t12 AS (SELECT a.x FROM t11 a, t11 b), t13 AS (SELECT a.x FROM t12 a, t12 b), t14 AS (SELECT a.x FROM t13 a, t13 b), t15 AS (SELECT a.x FROM t14 a, t14 b), t16 AS (SELECT a.x FROM t15 a, t15 b), t17 AS (SELECT a.x FROM t16 a, t16 b), t18 AS (SELECT a.x FROM t17 a, t17 b), t19 AS (SELECT a.x FROM t18 a, t18 b) SELECT * FROM t19

SELECT * FROM flights PIVOT (sum(Distance) AS s0, sum(Distance) AS s1, sum(Distance) AS s2, sum(Distance) AS s3, sum(Distance) AS s4, sum(Distance) AS s5, sum(Distance) AS s6, sum(Distance) AS s7, sum(Distance) AS s8, sum(Distance) AS s9, sum(Distance) AS s10, sum(Distance) AS s11, sum(Distance) AS s12, sum(Distance) AS s13, sum(Distance) AS s14, sum(Distance) AS s15, sum(Distance) AS s16, sum(Distance) AS s17, sum(Distance) AS s18, sum(Distance) AS s19, sum(Distance) AS s20, sum(Distance) AS s21, sum(Distance) AS s22, sum(Distance) AS s23, sum(Distance) AS s24, sum(Distance) AS s25, sum(Distance) AS s26, sum(Distance) AS s27, sum(Distance) AS s28, sum(Distance) AS s29, sum(Distance) AS s30, sum(Distance) AS s31, sum(Distance) AS s32, sum(Distance) AS s33, sum(Distance) AS s34, sum(Distance) AS s35, sum(Distance) AS s36, sum(Distance) AS s37, sum(Distance) AS s38, sum(Distance) AS s39, sum(Distance) AS s40, sum(Distance) AS s41, sum(Distance) AS s42, sum(Distance) AS s43, sum(Distance) AS s44, sum(Distance) AS s45, sum(Distance) AS s46, sum(Distance) AS s47, sum(Distance) AS s48, sum(Distance) AS s49 FOR FlightNum IN (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49))

SELECT * FROM flights UNPIVOT (v FOR n IN (DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay, DepDelay))

SELECT count(DISTINCT FlightNum + 0), count(DISTINCT FlightNum + 1), count(DISTINCT FlightNum + 2), count(DISTINCT FlightNum + 3), count(DISTINCT FlightNum + 4), count(DISTINCT FlightNum + 5), count(DISTINCT FlightNum + 6), count(DISTINCT FlightNum + 7), count(DISTINCT FlightNum + 8), count(DISTINCT FlightNum + 9), count(DISTINCT FlightNum + 10), count(DISTINCT FlightNum + 11), count(DISTINCT FlightNum + 12), count(DISTINCT FlightNum + 13), count(DISTINCT FlightNum + 14), count(DISTINCT FlightNum + 15), count(DISTINCT FlightNum + 16), count(DISTINCT FlightNum + 17), count(DISTINCT FlightNum + 18), count(DISTINCT FlightNum + 19), count(DISTINCT FlightNum + 20), count(DISTINCT FlightNum + 21), count(DISTINCT FlightNum + 22), count(DISTINCT FlightNum + 23), count(DISTINCT FlightNum + 24), count(DISTINCT FlightNum + 25), count(DISTINCT FlightNum + 26), count(DISTINCT FlightNum + 27), count(DISTINCT FlightNum + 28), count(DISTINCT FlightNum + 29), count(DISTINCT FlightNum + 30), count(DISTINCT FlightNum + 31), count(DISTINCT FlightNum + 32) FROM flights

SELECT 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1

SELECT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT NOT true

SELECT 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1

SELECT * FROM flights, LATERAL (SELECT *, *, *, *, *, *, *, *, *, *, *, *, *, *, *, *, *, * FROM flights)

SELECT explode(array(struct(*), struct(*), struct(*), struct(*), struct(*), struct(*), struct(*), struct(*), struct(*), struct(*), struct(*), struct(*), struct(*), struct(*), struct(*), struct(*), struct(*), struct(*), struct(*), struct(*))) FROM flights

# Reaches further, by names of newer versions
SELECT * FROM (WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT * FROM t)

SELECT * FROM flights WHERE EXISTS (WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n FROM t) SELECT * FROM t)

SELECT * FROM system.information_schema.tables

SELECT * FROM delta.`/tmp/x`@v1

SELECT * FROM parquet.`s3a://bucket/x`

SELECT * FROM parquet.`hdfs://namenode/x`

SELECT * FROM csv.`http://169.254.169.254/latest/meta-data`

TABLE parquet.`/etc`

DESCRIBE parquet.`/etc/passwd`

SHOW TABLES FROM IDENTIFIER('default')

SELECT * FROM IDENTIFIER(:origin || 'x')

SELECT flights.reflect('a', 'b') FROM flights

SELECT hive.reflect('a', 'b')

SELECT other_catalog.db.f(1)

SELECT spark_catalog.ana.f(1)

SELECT/*+REPARTITION(9)*/1

SELECT * FROM (SELECT /*+ BROADCAST(x) */ * FROM flights) x

FROM flights |> SELECT /*+ REPARTITION(9) */ Carrier

SELECT ｒｅｆｌｅｃｔ('java.lang.System', 'lineSeparator')

SELECT "reflect"('java.lang.System', 'lineSeparator')

SELECT * FROM text.`\u002fetc\u002fpasswd`

SELECT * FROM read_kafka(bootstrapServers => 'x')

SELECT * FROM read_state_metadata('/tmp/x')

SELECT * FROM state_metadata.`/tmp/x`

SELECT * FROM statestore.`/tmp/x`

SELECT ai_gen('x')

SELECT measure(x) FROM flights

CREATE VIEW v WITH METRICS LANGUAGE YAML AS $$ source: secret_users $$

CREATE EXTERNAL TABLE t (a STRING) LOCATION '/etc'

CREATE TABLE t USING csv OPTIONS (path '/etc/passwd')

CREATE OR REPLACE TEMPORARY VIEW v AS FROM flights |> SELECT Carrier

INSERT INTO flights REPLACE WHERE true SELECT * FROM flights

INSERT INTO flights BY NAME SELECT * FROM flights

CACHE LAZY TABLE t AS SELECT 1

ANALYZE TABLES IN default COMPUTE STATISTICS

ALTER DATABASE default SET DBPROPERTIES ('a' = 'b')

DECLARE x INT DEFAULT (SELECT max(length(password)) FROM secret_users)

SET VAR x = DEFAULT

DROP TABLE IF EXISTS parquet.`/tmp/x`

EXPLAIN FORMATTED SELECT * FROM parquet.`/etc/passwd`

DESCRIBE FUNCTION EXTENDED reflect

SELECT * FROM flights TIMESTAMP AS OF now()

SELECT * FROM flights WHERE OriginCityName RLIKE '(\\\\*)(\\\\*)(\\\\*)(\\\\*)x'

SELECT typeof(reflect('java.lang.System', 'lineSeparator'))

SELECT transform(array(1), reflect -> reflect('java.lang.System', 'lineSeparator'))

SELECT Distance -> 1 FROM flights

SELECT Distance FROM flights ORDER BY x -> x
