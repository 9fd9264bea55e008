package ontime.web;

/** The stores behind the roles, by the settings. The application's main adds it; page tests add their own instead. */
final class StoresConfiguration {}
