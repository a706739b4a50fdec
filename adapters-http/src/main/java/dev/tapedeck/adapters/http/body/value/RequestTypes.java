package dev.tapedeck.adapters.http.body.value;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBase;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.CollectionType;
import dev.tapedeck.adapters.http.json.WireNames;
import dev.tapedeck.adapters.http.request.RoomProvider;
import dev.tapedeck.domain.id.Ids;
import dev.tapedeck.domain.id.InvalidValue;
import dev.tapedeck.domain.id.SessionId;
import dev.tapedeck.domain.provider.ProviderKind;
import dev.tapedeck.domain.provider.SourceUrl;
import dev.tapedeck.domain.recording.details.Metadata;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The types of components of requests, and their deserializers. */
public final class RequestTypes {
    private static final String VALUE = "value";

    private RequestTypes() {}

    public static SimpleModule module() {
        SimpleDeserializers types = new OwnDeserializers();
        types.addDeserializer(Boolean.class, new FlagDeserializer());
        types.addDeserializer(Integer.class, new WholeNumberDeserializer<>(Integer::valueOf));
        types.addDeserializer(Duration.class, new WholeNumberDeserializer<>(Duration::ofSeconds));
        types.addDeserializer(Metadata.class, new MetadataDeserializer());
        types.addDeserializer(ProviderKind.class, new ProviderDeserializer<>((known, name) -> known.read(VALUE, name)));
        types.addDeserializer(
                RoomProvider.class, new ProviderDeserializer<>((known, name) -> known.readWithRooms(VALUE, name)));
        text(types, String.class, Function.identity());
        text(types, UUID.class, RequestTypes::id);
        text(types, SessionId.class, id -> new SessionId(id(id)));
        text(types, Instant.class, Times::parse);
        text(types, SourceUrl.class, SourceUrl::new);
        SimpleModule module = new SimpleModule("requests");
        module.setDeserializers(types);
        module.setDeserializerModifier(new Records());
        return module;
    }

    private static <T> void text(SimpleDeserializers types, Class<T> type, Function<String, T> meaning) {
        types.addDeserializer(type, new TextDeserializer<>(meaning));
    }

    private static UUID id(String text) {
        return Ids.parse(text).orElseThrow(() -> new InvalidValue(VALUE, "must be a UUID"));
    }

    /** Deserializers of enumerations, by their names in the API, and of lists. */
    private static final class OwnDeserializers extends SimpleDeserializers {
        private static final long serialVersionUID = 1L;

        @Override
        @SuppressWarnings({"unchecked", "rawtypes"}) // Jackson gives the class of the enumeration without its type
        public JsonDeserializer<?> findEnumDeserializer(
                Class<?> type, DeserializationConfig config, BeanDescription description) {
            Class<? extends Enum> choice = type.asSubclass(Enum.class);
            return new TextDeserializer<>(name -> WireNames.read(VALUE, choice, name));
        }

        @Override
        public JsonDeserializer<?> findCollectionDeserializer(
                CollectionType type,
                DeserializationConfig config,
                BeanDescription description,
                @Nullable TypeDeserializer elementType,
                @Nullable JsonDeserializer<?> element) {
            return new ListDeserializer(type);
        }
    }

    private static final class Records extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription description, JsonDeserializer<?> deserializer) {
            return deserializer instanceof BeanDeserializerBase ? new ObjectDeserializer(deserializer) : deserializer;
        }
    }
}
