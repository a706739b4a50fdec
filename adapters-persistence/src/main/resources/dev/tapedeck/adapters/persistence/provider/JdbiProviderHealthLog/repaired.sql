insert into tapedeck.provider_health (provider, repairs)
values (:provider, 1)
on conflict (provider) do update
set repairs = provider_health.repairs + 1
