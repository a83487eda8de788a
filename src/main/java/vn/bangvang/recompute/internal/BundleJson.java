package vn.bangvang.recompute.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.type.LogicalType;
import vn.bangvang.recompute.bundle.Bundle;

/** Bundles as JSON: decimals are strings, unknown fields are refused, and the same bundle is the same bytes. */
final class BundleJson {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,12}(\\.\\d{1,10})?");

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addModule(new SimpleModule()
                    .addSerializer(BigDecimal.class, new DecimalWriter())
                    .addDeserializer(BigDecimal.class, new DecimalReader()))
            .build();

    private static final DefaultPrettyPrinter LINES =
            new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));

    private BundleJson() {}

    static byte[] write(Bundle bundle) {
        return (MAPPER.writer().with(LINES).writeValueAsString(bundle) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a bundle.
     *
     * @throws UnusableBundle if it is none
     */
    static Bundle read(byte[] json) {
        Bundle bundle;
        try {
            bundle = MAPPER.readValue(json, Bundle.class);
        } catch (StreamReadException broken) {
            throw new UnusableBundle(
                    "dòng " + broken.getLocation().getLineNr() + ", cột "
                            + broken.getLocation().getColumnNr(),
                    "không phải là JSON hợp lệ hoặc một trường được ghi hai lần");
        } catch (JacksonException refused) {
            throw new UnusableBundle(path(refused), sentence(refused));
        }
        if (bundle == null) {
            throw new UnusableBundle("$", "tệp trống");
        }
        return bundle;
    }

    private static String path(JacksonException refused) {
        StringBuilder path = new StringBuilder("$");
        refused.getPath()
                .forEach(step -> path.append(
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName()));
        return path.toString();
    }

    private static String sentence(JacksonException refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException told && told.getMessage() != null) {
                return told.getMessage();
            }
        }
        return switch (refused) {
            case UnrecognizedPropertyException unknown -> "trường này không có trong lược đồ";
            case InvalidFormatException bad -> "giá trị không hợp lệ: " + bad.getValue();
            default -> "thiếu giá trị hoặc giá trị không đúng kiểu";
        };
    }

    private static final class DecimalWriter extends StdSerializer<BigDecimal> {

        DecimalWriter() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializationContext context) {
            json.writeString(value.toPlainString());
        }
    }

    private static final class DecimalReader extends StdDeserializer<BigDecimal> {

        DecimalReader() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser json, DeserializationContext context) {
            if (!json.hasToken(JsonToken.VALUE_STRING)
                    || !DECIMAL.matcher(json.getString()).matches()) {
                throw new IllegalArgumentException("số phải viết trong dấu nháy, dùng dấu chấm, ví dụ \"7.25\"");
            }
            return new BigDecimal(json.getString());
        }
    }
}
