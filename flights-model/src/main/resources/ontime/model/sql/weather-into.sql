-- Which routes into an airport lost most minutes to weather, by week?
SELECT concat(Origin, '-', Dest) AS route,
       date_trunc('WEEK', FlightDate) AS week,
       sum(WeatherDelay) AS weather_minutes
FROM flights
WHERE Dest = :dest AND WeatherDelay > 0
GROUP BY Origin, Dest, week
ORDER BY weather_minutes DESC, route, week
