# The two facts about your site. See docs/cache.md.

# The web application.
backend web {
    .host = "127.0.0.1";
    .port = "8080";
    .connect_timeout = 2s;
    # A prediction's event stream sends a heartbeat more often than this.
    .between_bytes_timeout = 60s;
    .probe = {
        .url = "/actuator/health/liveness";
        .interval = 2s;
        .timeout = 2s;
        .window = 4;
        .threshold = 2;
        .initial = 1;
    }
}

# The machines whose web application may set the version of the data.
acl publisher {
    "127.0.0.1";
    "::1";
}
