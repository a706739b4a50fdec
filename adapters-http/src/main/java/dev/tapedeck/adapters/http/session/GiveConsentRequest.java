package dev.tapedeck.adapters.http.session;

import dev.tapedeck.adapters.http.body.Required;
import dev.tapedeck.domain.id.Texts;
import dev.tapedeck.domain.session.consent.Consent;

/** A request to store a participant's consent or refusal. */
record GiveConsentRequest(String participant, Boolean given) {
    GiveConsentRequest {
        Required.value("given", given);
        Texts.required("participant", participant, Consent.PARTICIPANT_LENGTH_MAX);
    }
}
