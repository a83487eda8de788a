package vn.bangvang.api.internal;

/** Where the programming interface is; a later version gets a root of its own beside this one. */
final class Paths {

    static final String ROOT = "/api/v1";
    static final String PUBLIC = ROOT + "/public";
    static final String YAML = ROOT + "/openapi.yaml";
    static final String JSON = ROOT + "/openapi.json";

    private Paths() {}
}
