package vn.bangvang.publication.internal;

import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.publication.NoticeContent;

/** The content as bytes that are the same for the same content. */
final class ContentJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private ContentJson() {}

    static byte[] write(Object content) {
        return MAPPER.writeValueAsBytes(content);
    }

    static NoticeContent read(byte[] content) {
        return MAPPER.readValue(content, NoticeContent.class);
    }
}
