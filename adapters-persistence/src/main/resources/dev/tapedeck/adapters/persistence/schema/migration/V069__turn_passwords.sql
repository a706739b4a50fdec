-- LiveKit's events have the secret of a room's TURN server. It is removed before an event is stored; here it is emptied in
-- those that earlier releases stored.
update provider_events
set body = regexp_replace(body, '("turn_?[Pp]assword"\s*:\s*)"([^"\\]|\\.)*"', '\1""', 'g')
where body ~ '"turn_?[Pp]assword"';
