select has_database_privilege(current_database(), 'create')
