-- SPDX-License-Identifier: Apache-2.0
-- Cases :first to :last in the order in which they were registered, spread over the organizations like real customers:
-- the first has a tenth of them, the last hardly any. 85 of 100 are closed.
set session_replication_role = replica;
set synchronous_commit = off;
set maintenance_work_mem = '512MB';

insert into cases.case_record (id, created_on, created_by, changed_on, number, subject, description, search_text, status_id,
  category_id, service_id, priority_id, source_id, contact_id, account_id, assignee_id, support_line_id, registered_on,
  response_due_on, responded_on, resolution_due_on, overdue, first_resolved_on, resolved_on, closed_on, closure_id)
select (substr(c.time, 1, 8) || '-' || substr(c.time, 9, 4) || '-7' || substr(c.noise, 1, 3) || '-8' || substr(c.noise, 4, 3)
         || '-' || substr(c.noise, 7, 12))::uuid,
       c.at, p.id, c.at, 'SR' || lpad((c.i + 10000)::text, 8, '0'),
       w.thing[1 + c.a % 30] || ' ' || w.trouble[1 + c.b % 30] || ' ' || w.circumstance[1 + c.d % 10],
       t.text, t.text, s.id, k.id, v.id, y.id, q.id, p.contact, p.account,
       case when s.code <> 'new' then e.id end, l.id, c.at,
       c.at + interval '4 hours', case when s.code <> 'new' then c.at + interval '1 hour' end, c.at + interval '3 days',
       s.code not in ('closed', 'canceled') and c.at + interval '3 days' < now(),
       case when s.code in ('closed', 'resolved') then c.at + interval '1 day' end,
       case when s.code in ('closed', 'resolved') then c.at + interval '1 day' end,
       case when s.code = 'closed' then c.at + interval '2 days' end, case when s.code = 'closed' then o.id end
from (
  select i, at, md5(i::text) as noise, lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') as time,
         floor(exp(random() * ln(1001)))::int as place, (random() * 1e6)::int as a, (random() * 1e6)::int as b,
         (random() * 1e6)::int as d, (random() * 1e6)::int as f, (random() * 1e6)::int as g, random() as luck
  from (select i, now() - interval '3 years' + interval '3 years' * ((i - :first)::float8 / (:last - :first + 1)) as at
        from generate_series(:first, :last) i) n
) c
cross join bench.word w
join bench.person p on p.place = c.place and p.nth = 1 + c.f % 5
join lateral (select w.thing[1 + c.a % 30] || ' ' || w.trouble[1 + c.b % 30] || '. ' || w.sentence[1 + c.f % 16] || ' '
  || w.sentence[1 + c.g % 16] || ' ' || w.sentence[1 + (c.f / 16) % 16] || ' ' || w.sentence[1 + (c.g / 16) % 16]
  || ' Our reference is K-' || c.f || '.' as text) t on true
join cases.case_status s on s.code = case when luck < 0.78 then 'closed' when luck < 0.85 then 'canceled'
  when luck < 0.90 then 'in-progress' when luck < 0.94 then 'new' when luck < 0.96 then 'waiting'
  when luck < 0.98 then 'resolved' else 'reopened' end
join cases.case_category k on k.code = (array['incident','incident','service-request','complaint','consultation'])[1 + g % 5]
join cases.case_priority y on y.code = (array['low','medium','medium','medium','high','critical'])[1 + g % 6]
join cases.case_source q on q.code = (array['portal','portal','email','phone'])[1 + g % 4]
join cases.support_line l on l.code = 'line-1'
join cases.case_closure o on o.code = 'solved'
join (select id, row_number() over (order by id) as n, count(*) over () as many from cases.service) v on v.n = 1 + d % v.many
join (select id, row_number() over (order by id) as n, count(*) over () as many from directory.user_account
      where type = 'employee') e on e.n = 1 + f % e.many
order by c.i;

insert into platform.comment (id, object, record_id, account_id, contact_id, creator_id, shared, at, author, author_name,
  employee, text, visibility)
select md5('comment' || c.id || n)::uuid, 'case', c.id, c.account_id, c.contact_id, c.created_by, false,
       c.registered_on + interval '1 hour' * n, u.id, u.name, n % 2 = 1,
       'Thank you for your message. ' || left(c.description, 150), 'public'
from cases.case_record c
join bench.person p on p.contact = c.contact_id
join directory.user_account a on a.login = 'agent@foyer.example'
cross join generate_series(1, 5) n
join directory.user_account u on u.id = case when n % 2 = 1 then a.id else p.id end
-- The number is the only index while cases are added.
where c.number between 'SR' || lpad((:first + 10000)::text, 8, '0') and 'SR' || lpad((:last + 10000)::text, 8, '0')
  and c.number like '%0';

select setval('cases.case_record_number_seq', 20000000);
reset session_replication_role;
