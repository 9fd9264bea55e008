vcl 4.1;

# Varnish in front of OnTime's web application. See docs/cache.md.
#
# The version of the published data is part of the key of each stored page, and a page is stored only if the application
# says that it has this version. A publication changes the version, so no older page is found any more, not even one that
# was on its way during the publication. Nothing has to be deleted.

import cookie;
import std;
import var;

include "site.vcl";

# PURGE is for the web application: it reads the version, or replaces it if it is still X-Replaced-Version.
sub data_version {
    if (client.ip !~ publisher || std.getenv("ONTIME_VARNISH_SECRET") !~ "."
        || req.http.X-Varnish-Secret != std.getenv("ONTIME_VARNISH_SECRET")) {
        return (synth(403, "Forbidden"));
    }
    set req.http.X-Version = var.global_get("version");
    if (req.http.X-Version !~ ".") {
        set req.http.X-Version = "none";
    }
    if (req.http.X-Data-Version) {
        if (req.http.X-Data-Version !~ "^[0-9a-f]{16}$") {
            return (synth(400, "Bad Request"));
        }
        if (req.http.X-Replaced-Version != req.http.X-Version) {
            return (synth(409, "Conflict"));
        }
        var.global_set("version", req.http.X-Data-Version);
        set req.http.X-Version = req.http.X-Data-Version;
    }
    return (synth(200, "OK"));
}

# Replaces what a page's language depends on by one of few values, which the application gets too.
sub language {
    cookie.parse(req.http.Cookie);
    unset req.http.Cookie;
    # English has one format; Spanish has that of the visitor's country.
    if (cookie.get("lang") == "en") {
        set req.http.Accept-Language = "en";
    } elsif (req.http.Accept-Language ~ "(?i)es") {
        if (cookie.get("lang") == "es") {
            set req.http.Cookie = "lang=es";
        }
    } elsif (cookie.get("lang") == "es") {
        set req.http.Accept-Language = "es";
    } else {
        set req.http.Accept-Language = "en";
    }
}

sub vcl_recv {
    if (req.method == "PURGE") {
        call data_version;
    }
    unset req.http.X-Varnish-Secret;
    unset req.http.X-Replaced-Version;
    unset req.http.X-Data-Version;

    # Styles, scripts and icons are the same for everyone, and their address has a hash of their content.
    if (req.url ~ "^/(css|js|webjars)/|^/favicon" && (req.method == "GET" || req.method == "HEAD")) {
        unset req.http.Cookie;
        unset req.http.Accept-Language;
        unset req.http.HX-Request;
        return (hash);
    }

    # A cookie other than that of the language may belong to a person.
    cookie.parse(req.http.Cookie);
    cookie.delete("lang");
    if (cookie.get_string() ~ "." || req.http.Authorization || (req.method != "GET" && req.method != "HEAD")
        || req.url ~ "^/(api/v1/)?(subscriptions|predictions)" || req.url ~ "^/actuator/") {
        return (pass);
    }

    if (var.global_get("version") !~ ".") {
        return (pass);
    }
    set req.http.X-Data-Version = var.global_get("version");
    call language;
    if (req.http.HX-Request) {
        set req.http.HX-Request = "true";
    }
    return (hash);
}

sub vcl_hash {
    hash_data("" + req.http.X-Data-Version + "|" + req.http.Cookie + "|" + req.http.Accept-Language + "|"
        + req.http.HX-Request);
    # The API has formats.
    if (req.url ~ "^/api/") {
        hash_data("" + req.http.Accept);
    }
    # Varnish adds the address and the host.
}

sub vcl_backend_response {
    # A page that is stored is better than an error.
    if (beresp.status >= 500 && bereq.is_bgfetch) {
        return (abandon);
    }
    if (beresp.status == 200) {
        # It belongs to the visitor whose request was first.
        unset beresp.http.X-Request-Id;
    }
    if (beresp.status == 200 && !beresp.http.Set-Cookie && beresp.http.Cache-Control !~ "private|no-store") {
        if (bereq.url ~ "^/(css|js|webjars)/|^/favicon" && beresp.http.Cache-Control ~ "max-age") {
            set beresp.ttl = 1d;
            set beresp.grace = 1d;
            return (deliver);
        }
        if (bereq.http.X-Data-Version && bereq.http.X-Data-Version == beresp.http.X-Data-Version) {
            # The application also keeps a page for ten minutes. After that, Varnish delivers it once more while it
            # fetches it again, or for a day while the application is down.
            set beresp.ttl = 10m;
            set beresp.grace = 1d;
            return (deliver);
        }
    }
    # Nothing else is stored. For ten seconds, Varnish remembers that visitors need not wait for each other's answer.
    set beresp.uncacheable = true;
    set beresp.ttl = 10s;
    set beresp.grace = 0s;
    return (deliver);
}

sub vcl_backend_error {
    set beresp.http.Content-Type = "text/html; charset=utf-8";
    set beresp.http.Cache-Control = "no-store";
    set beresp.http.Content-Security-Policy = "default-src 'none'; frame-ancestors 'none'";
    set beresp.http.Retry-After = "10";
    synthetic({"<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>OnTime</title>
<h1>OnTime does not answer at the moment</h1>
<p>Please try again in a minute.</p>
<p lang="es">OnTime no responde en este momento. Inténtelo de nuevo en un minuto.</p>
</html>
"});
    return (deliver);
}

sub vcl_synth {
    if (req.method == "PURGE") {
        set resp.http.Cache-Control = "no-store";
        if (resp.status == 200 || resp.status == 409) {
            set resp.http.X-Data-Version = req.http.X-Version;
        }
        synthetic(resp.reason);
        return (deliver);
    }
}
