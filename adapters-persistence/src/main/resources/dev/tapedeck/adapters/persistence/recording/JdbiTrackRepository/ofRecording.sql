select t.asset_id, t.recording_id, t.take_id, t.position, a.key, t.participant, t.speaker, t.source, t.started_at
from tapedeck.tracks t
join tapedeck.media_assets a on a.id = t.asset_id
join tapedeck.recordings r on r.id = t.recording_id
where t.recording_id = :recording and /* visible: r */ true
order by t.take_id, t.position
