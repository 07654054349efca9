-- SPDX-License-Identifier: Apache-2.0
-- A case of each person who puts load on the portal, with twenty comments.
set session_replication_role = replica;
insert into cases.case_record (id, created_on, created_by, changed_on, number, subject, description, search_text, status_id,
  category_id, service_id, priority_id, source_id, contact_id, account_id, assignee_id, support_line_id, registered_on,
  response_due_on, responded_on, resolution_due_on, overdue)
select md5('conversation' || p.place)::uuid, now(), p.id, now(), 'SR' || lpad(p.place::text, 8, '8'),
       'Printer toner is empty on the second floor', t.text, t.text, s.id, k.id, v.id, y.id, q.id, p.contact, p.account, e.id,
       l.id, now(), now() + interval '4 hours', now(), now() + interval '3 days', false
from bench.person p
cross join lateral (select 'We restarted it twice without any change. The manual says nothing about this.' as text) t
join cases.case_status s on s.code = 'in-progress'
join cases.case_category k on k.code = 'incident'
join cases.case_priority y on y.code = 'medium'
join cases.case_source q on q.code = 'portal'
join cases.support_line l on l.code = 'line-1'
join directory.user_account e on e.login = 'agent@foyer.example'
cross join (select id from cases.service order by id limit 1) v
where p.nth = 1 and p.place <= 16;

insert into platform.comment (id, object, record_id, account_id, contact_id, creator_id, shared, at, author, author_name,
  employee, text, visibility)
select md5('conversation' || p.place || '-' || n)::uuid, 'case', md5('conversation' || p.place)::uuid, p.account, p.contact,
       p.id, false, now() + interval '1 minute' * n, u.id, u.name, n % 2 = 1,
       'Thank you for your message. Please try another cable and another socket, and tell us whether the light blinks.',
       'public'
from bench.person p
cross join generate_series(1, 20) n
join directory.user_account a on a.login = 'agent@foyer.example'
join directory.user_account u on u.id = case when n % 2 = 1 then a.id else p.id end
where p.nth = 1 and p.place <= 16;
reset session_replication_role;
