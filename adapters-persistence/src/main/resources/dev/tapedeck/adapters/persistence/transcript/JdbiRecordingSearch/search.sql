-- The expressions over texts must be exactly those of the indexes recordings_by_words, messages_by_words and
-- transcript_segments_by_words. Each kind has at most as many hits as are requested in all.
select hit.recording_id, hit.title, hit.field, hit.words, hit.timestamp_ms, hit.created_at
from (
    (
        select
            r.id as recording_id, r.title, 'title' as field,
            r.title || ' ' || coalesce(r.description, '') as words,
            cast(null as bigint) as timestamp_ms,
            r.created_at, cast(null as timestamptz) as said_at, cast(null as uuid) as message_id
        from tapedeck.recordings r
        where (
                array_to_tsvector(array['@' || r.owner_id::text])
                || to_tsvector('simple', r.title || ' ' || coalesce(r.description, ''))
            ) @@ (cast(:ownerLexeme as tsquery) && to_tsquery('simple', :words))
          and numnode(to_tsquery('simple', :words)) > 0
          and lower(r.title || ' ' || coalesce(r.description, '')) like all (:patterns)
          and r.deleted_at is null
        order by r.created_at desc, r.id desc
        limit :limit
    )
    union all
    (
        select
            r.id, r.title, 'message',
            m.content,
            greatest(0, floor(extract(epoch from m.created_at - r.started_at) * 1000))::bigint,
            r.created_at, m.created_at, m.id
        from tapedeck.messages m
        join tapedeck.recordings r
          on r.session_id = m.session_id
         and m.created_at >= r.started_at - interval '5 seconds'
         and (
                r.ended_at is null
                or r.status in ('starting', 'active')
                or m.created_at <= r.ended_at
                -- The same as Recording.heardUntil.
                or (m.created_at <= r.stop_asked_at and r.stop_asked_at <= r.ended_at + interval '15 seconds')
             )
        where (
                array_to_tsvector(array['@' || m.owner_id::text]) || to_tsvector('simple', m.content)
            ) @@ (cast(:ownerLexeme as tsquery) && to_tsquery('simple', :words))
          and numnode(to_tsquery('simple', :words)) > 0
          and lower(m.content) like all (:patterns)
          and r.deleted_at is null
          and /* not heard earlier: m, r */ true
        order by r.created_at desc, r.id desc, m.created_at, m.id
        limit :limit
    )
    union all
    (
        select
            r.id, r.title, 'speech',
            g.text,
            g.start_ms,
            r.created_at, null, null
        from tapedeck.transcript_segments g
        join tapedeck.transcripts t on t.id = g.transcript_id
        join tapedeck.recordings r on r.id = t.recording_id
        where (
                array_to_tsvector(array['@' || g.owner_id::text]) || to_tsvector('simple', g.text)
            ) @@ (cast(:ownerLexeme as tsquery) && to_tsquery('simple', :words))
          and numnode(to_tsquery('simple', :words)) > 0
          and lower(g.text) like all (:patterns)
          and r.deleted_at is null
        order by r.created_at desc, r.id desc, g.start_ms, g.ordinal
        limit :limit
    )
) hit
order by
    hit.created_at desc, hit.recording_id desc,
    hit.field <> 'title', hit.field, hit.said_at, hit.message_id, hit.timestamp_ms
limit :limit
