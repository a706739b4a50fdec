-- One statement, so that it reads either the old or the new version of a transcript that is being replaced.
select
    t.id, t.recording_id, t.title, t.language, t.origin, t.created_at,
    speakers.ids, speakers.names, speakers.participants,
    said.speaker_ids, said.starts, said.ends, said.texts
from tapedeck.transcripts t
join tapedeck.recordings r on r.id = t.recording_id
cross join lateral (
    select
        array_agg(s.id order by s.ordinal) as ids,
        array_agg(s.name order by s.ordinal) as names,
        array_agg(s.participant order by s.ordinal) as participants
    from tapedeck.transcript_speakers s
    where s.transcript_id = t.id
) speakers
cross join lateral (
    select
        array_agg(g.speaker_id order by g.ordinal) as speaker_ids,
        array_agg(g.start_ms order by g.ordinal) as starts,
        array_agg(g.end_ms order by g.ordinal) as ends,
        array_agg(g.text order by g.ordinal) as texts
    from tapedeck.transcript_segments g
    where g.transcript_id = t.id
) said
where t.recording_id = :recording and /* visible: r */ true
