-- What did an airplane do, flight by flight?
SELECT FlightDate, Carrier, FlightNum, Origin, Dest, CRSDepTime, DepDelay, ArrDelay
FROM flights
WHERE TailNum = :tail
ORDER BY FlightDate, CRSDepTime
