package example.spring;

import dev.tapedeck.application.Tapedeck;
import dev.tapedeck.domain.recording.Recording;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Records, keeps a row about it in a table of its own, and leaves no thread. */
@SpringBootApplication
public class LessonsApplication {
    public static void main(String[] arguments) throws Exception {
        Set<Thread> before = Threads.running();
        try (ConfigurableApplicationContext context = SpringApplication.run(LessonsApplication.class, arguments)) {
            Recording recording = new Lesson(context.getBean(Tapedeck.class)).record();
            JdbcTemplate database = context.getBean(JdbcTemplate.class);
            database.update("INSERT INTO lesson (title) VALUES (?)", recording.details().title());
            System.out.println("recorded: " + database.queryForObject("SELECT title FROM lesson", String.class));
        }
        Threads.awaitOnly(before);
        System.out.println("no thread is left");
    }
}
