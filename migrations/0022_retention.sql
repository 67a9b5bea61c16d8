-- What goes after a while is found by its time.
CREATE INDEX jobs_ended ON jobs (state_since, id) WHERE state IN ('closed', 'cancelled');
CREATE INDEX audit_at ON audit (at);
CREATE INDEX cases_closed ON cases (closed_at) WHERE closed_at IS NOT NULL AND what <> '';
CREATE INDEX sanctions_reasons ON sanctions (at) WHERE reason <> '';
