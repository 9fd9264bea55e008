package ontime.testkit.prediction;

import ontime.stores.prediction.RequestsByDay;

final class InMemoryRequestsByDayTest extends RequestsByDayContract {

    @Override
    protected RequestsByDay open() {
        return new InMemoryRequestsByDay();
    }
}
