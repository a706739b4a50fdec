package dev.tapedeck.adapters.video.transcription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.adapters.video.transcription.CutPlan.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

class CutPlanTest {
    @Test
    void short_sound_is_one_part() {
        assertThat(new CutPlan((from, to) -> 0.1, 600).parts()).containsExactly(new Part(0, 600, true));
        assertThat(new CutPlan((from, to) -> 0.1, 0).parts()).isEmpty();
    }

    @Test
    void the_cut_is_in_the_middle_of_a_breath() {
        CutPlan plan = new CutPlan((from, to) -> from >= 550 && to <= 551 ? 0.001 : 0.1, 700);

        assertThat(plan.parts()).containsExactly(new Part(0, 550.25, true), new Part(550.25, 700, true));
    }

    @Test
    void somebody_who_never_draws_breath_is_cut_anyway() {
        List<Part> parts = new CutPlan((from, to) -> 0.3, 86_400).parts();

        assertThat(parts).allSatisfy(part -> assertThat(part.to() - part.from()).isBetween(1.0, CutPlan.PIECE_MAX));
        for (int i = 1; i < parts.size(); i++) {
            assertThat(parts.get(i).from()).isEqualTo(parts.get(i - 1).to());
        }
        assertThat(parts.get(parts.size() - 1).to()).isEqualTo(86_400);
    }

    @Test
    void one_word_in_ten_minutes_is_heard() {
        CutPlan plan = new CutPlan((from, to) -> from <= 300 && to > 300 ? 0.01 : 0.0001, 1_000);

        assertThat(plan.parts()).extracting(Part::heard).containsExactly(true, false);
    }
}
