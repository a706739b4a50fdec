package dev.tapedeck.adapters.persistence.transcript;

import dev.tapedeck.adapters.persistence.testing.OnPostgres;
import dev.tapedeck.domain.transcript.speech.SpeechReaderContract;

class JdbiSpeechReaderIT extends OnPostgres implements SpeechReaderContract {}
