insert into tapedeck.domain_events (position, recording_id, number, owner_id, session_id, type, at)
values (tapedeck.event_position(:place), :recording, :number, :owner, :session, :type, :at)
