CREATE TABLE lesson (title text NOT NULL);
