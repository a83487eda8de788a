package vn.bangvang.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Compares an answer with the schema that the description gives it, and is stricter than the contract: a member that is not
 * described is a fault, and so is a word of the schema language that is not understood here.
 */
final class Description {

    private static final Set<String> UNDERSTOOD = Set.of(
            "type",
            "required",
            "properties",
            "items",
            "enum",
            "format",
            "description",
            "$ref",
            "additionalProperties",
            "minimum",
            "maximum",
            "default",
            "minLength",
            "maxLength");

    private final JsonNode whole;
    private final List<String> faults = new ArrayList<>();

    Description(JsonNode whole) {
        this.whole = whole;
    }

    List<String> faults(JsonNode schema, JsonNode answer) {
        faults.clear();
        check(schema, answer, "");
        return List.copyOf(faults);
    }

    /** What a reference leads to. */
    JsonNode resolved(JsonNode node) {
        if (!node.has("$ref")) {
            return node;
        }
        return whole.at(node.path("$ref").asString().substring(1));
    }

    private void check(JsonNode given, JsonNode value, String place) {
        JsonNode schema = resolved(given);
        schema.propertyNames().stream()
                .filter(word -> !UNDERSTOOD.contains(word))
                .forEach(word -> faults.add(place + ": the schema says " + word));
        String type = schema.path("type").asString();
        boolean fits = switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            default -> false;
        };
        if (!fits) {
            faults.add(place + ": " + value + " is no " + type);
            return;
        }
        if (schema.has("enum")
                && schema.path("enum")
                        .valueStream()
                        .noneMatch(one -> one.asString().equals(value.asString()))) {
            faults.add(place + ": " + value + " is none of " + schema.path("enum"));
        }
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                check(schema.path("items"), value.get(i), place + "/" + i);
            }
        }
        if (value.isObject() && !schema.path("additionalProperties").asBoolean(false)) {
            members(schema, value, place);
        }
    }

    private void members(JsonNode schema, JsonNode value, String place) {
        schema.path("required")
                .valueStream()
                .map(JsonNode::asString)
                .filter(name -> !value.has(name))
                .forEach(name -> faults.add(place + ": no " + name));
        for (String name : value.propertyNames()) {
            JsonNode member = schema.path("properties").path(name);
            if (member.isMissingNode()) {
                faults.add(place + ": " + name + " is not described");
            } else {
                check(member, value.path(name), place + "/" + name);
            }
        }
    }
}
