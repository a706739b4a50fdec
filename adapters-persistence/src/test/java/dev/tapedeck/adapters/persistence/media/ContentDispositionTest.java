package dev.tapedeck.adapters.persistence.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentDispositionTest {
    @Test
    void a_plain_name_needs_one_form() {
        assertThat(ContentDisposition.attachment("talk 1.mp4")).isEqualTo("attachment; filename=\"talk 1.mp4\"");
    }

    @Test
    void a_name_in_any_language_comes_in_both_forms() {
        assertThat(ContentDisposition.attachment("Größe.mp4"))
                .isEqualTo("attachment; filename=\"Gr__e.mp4\"; filename*=UTF-8''Gr%C3%B6%C3%9Fe.mp4");
    }

    @Test
    void a_name_cannot_leave_its_quotes_or_its_line() {
        assertThat(ContentDisposition.attachment("a\"; x=\"\r\nSet-Cookie: b\\/"))
                .startsWith("attachment; filename=\"a_; x=___Set-Cookie: b__\"; filename*=UTF-8''")
                .doesNotContain("\r", "\n");
    }

    @Test
    void a_name_is_cut_between_characters() {
        assertThat(ContentDisposition.attachment("🎬".repeat(300)))
                .isEqualTo("attachment; filename=\"" + "_".repeat(200) + "\"; filename*=UTF-8''"
                        + "%F0%9F%8E%AC".repeat(200));
    }
}
