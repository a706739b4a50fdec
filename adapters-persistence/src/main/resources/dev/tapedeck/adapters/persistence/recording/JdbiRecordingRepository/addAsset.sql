-- Assets are only ever added.
insert into tapedeck.media_assets (
    id, recording_id, ordinal, kind, storage_provider, bucket, region, key, size_bytes,
    content_type, checksum, take_id, created_at
)
values (
    :id, :recordingId, :ordinal, :kind, :storageProvider, :bucket, :region, :key, :sizeBytes,
    :contentType, :checksum, :takeId, :createdAt
)
on conflict (recording_id, key) do nothing
