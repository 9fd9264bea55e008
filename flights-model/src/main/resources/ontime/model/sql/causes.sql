-- What causes the delays of an airline?
SELECT date_trunc('MONTH', FlightDate) AS month,
       sum(CarrierDelay) AS carrier_minutes,
       sum(WeatherDelay) AS weather_minutes,
       sum(NASDelay) AS air_system_minutes,
       sum(SecurityDelay) AS security_minutes,
       sum(LateAircraftDelay) AS late_airplane_minutes
FROM flights
WHERE Carrier = :airline
GROUP BY date_trunc('MONTH', FlightDate)
ORDER BY month
