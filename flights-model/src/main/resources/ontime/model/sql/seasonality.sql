-- How do flights and delays change over the months?
SELECT date_trunc('MONTH', FlightDate) AS month,
       count(*) AS flights,
       round(100 * avg(CASE WHEN ArrDelay >= 15 THEN 1 ELSE 0 END), 1) AS late_percent
FROM flights
GROUP BY date_trunc('MONTH', FlightDate)
ORDER BY month
