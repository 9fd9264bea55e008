-- At which hour of departure from an airport is it best to fly?
SELECT substring(CRSDepTime, 1, 2) AS hour,
       count(*) AS flights,
       round(avg(ArrDelay), 1) AS mean_delay_minutes
FROM flights
WHERE Origin = :origin
GROUP BY hour
ORDER BY hour
