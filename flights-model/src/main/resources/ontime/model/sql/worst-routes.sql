-- Which routes with enough flights have the longest arrival delays?
SELECT concat(Origin, '-', Dest) AS route,
       count(*) AS flights,
       round(avg(ArrDelay), 1) AS mean_delay_minutes
FROM flights
GROUP BY Origin, Dest
HAVING count(*) >= :least_count
ORDER BY mean_delay_minutes DESC
LIMIT 20
