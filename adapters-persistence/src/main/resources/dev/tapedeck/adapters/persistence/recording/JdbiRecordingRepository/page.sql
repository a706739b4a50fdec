join (
    select r.id
    from tapedeck.recordings r
    where /* visible: r */ true
      /* conditions */
    order by r.created_at desc, r.id desc
    /* window */
) page on page.id = r.id
order by r.created_at desc, r.id desc
