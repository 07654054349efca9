-- SPDX-License-Identifier: Apache-2.0
-- 1,000 customers below All external users, each with five contacts, the first of whom may sign in with a seat.
set session_replication_role = replica;
create schema bench;

create table bench.organization as
select i as place,
       md5('account' || i)::uuid as account,
       md5('organization' || i)::uuid as role,
       'Company ' || i as name
from generate_series(1, 1000) i;

create table bench.person as
select o.place, o.account, o.role, c as nth,
       md5('contact' || o.place || '-' || c)::uuid as contact,
       md5('user' || o.place || '-' || c)::uuid as id,
       (array['Ada','Boris','Chloe','Daniel','Elena'])[c] || ' '
         || (array['Abbott','Bianchi','Castro','Dahl','Eriksen','Fontaine','Garcia','Horvat'])[1 + o.place % 8] as name
from bench.organization o, generate_series(1, 5) c;

insert into directory.account (id, name, city, country)
select account, name, 'Berlin', 'Germany' from bench.organization;

insert into directory.contact (id, name, first_name, last_name, email, account_id)
select contact, name, split_part(name, ' ', 1), split_part(name, ' ', 2),
       'contact' || place || '-' || nth || '@bench.example', account
from bench.person;

insert into directory.role (id, code, name, parent_id, kind, audience, account_id)
select o.role, 'organization-' || o.account, o.name, p.id, 'organization', 'external', o.account
from bench.organization o, directory.role p where p.code = 'all-external-users';

insert into directory.role_attachment (role_id, functional_id)
select o.role, r.id from bench.organization o, directory.role r where r.code = 'customer-portal-users';

insert into directory.user_account (id, login, name, contact_id, type, locale, time_zone)
select id, 'person' || place || '@bench.example', name, contact, 'external', 'en', 'Europe/Berlin'
from bench.person where nth = 1;

-- The password of the demo.
insert into directory.password (user_id, hash)
select p.id, w.hash from bench.person p,
  (select hash from directory.password w join directory.user_account u on u.id = w.user_id
   where u.login = 'customer@alder.example') w
where p.nth = 1;

insert into directory.user_role (user_id, role_id) select id, role from bench.person where nth = 1;
insert into directory.seat (user_id, edition) select id, 'customer' from bench.person where nth = 1;

-- Words of which cases are made.
create table bench.word as select * from (values (
  array['Printer','Scanner','Router','Laptop','Monitor','Headset','Docking station','Projector','Badge reader','Phone',
        'Mailbox','Calendar','VPN','Wireless','File share','Backup','Invoice','Order form','Portal','Report','Licence',
        'Database','Web shop','Label printer','Cash desk','Time clock','Door lock','Heating','Lift','Camera'],
  array['toner is empty','does not start','loses the connection','is too slow','shows a wrong date','asks for a password',
        'prints blank pages','cannot be reached','makes a loud noise','reports error 0x80','was delivered damaged',
        'needs an update','does not synchronize','shows nothing','sends everything twice','refuses my account',
        'has the wrong address','is missing','hangs after login','shows garbled text','cannot be opened',
        'forgets its settings','is out of paper','needs a new cable','blinks red','restarts by itself','runs hot',
        'cannot find the network','is locked','rejects the card'],
  array['since this morning','after the update','in the meeting room','on the second floor','at the branch in Kiel',
        'for all of us','for one colleague','when we export','during the audit','with the new version'],
  array['We restarted it twice without any change.','The manual says nothing about this.','A colleague has the same problem.',
        'It worked until last week.','The light on the front blinks three times.','We need it for the end of the month.',
        'A photo of the message is attached.','Nobody changed the settings.','The warranty ends next year.',
        'We tried another cable and another socket.','The error comes back after some minutes.',
        'Please call the reception before you come.','The serial number is on the bottom.',
        'Two other departments wait for it as well.','The supplier sent us to you.','We cannot work without it today.']
)) w (thing, trouble, circumstance, sentence);

-- Load is far more than a person may make of a day: theirs begins with calls to spare (spec L-8).
insert into licensing.api_use (user_id, day, used)
select u.id, (now() at time zone 'utc')::date + ahead, -1000000000
from directory.user_account u, generate_series(0, 7) ahead
where u.login like '%@bench.example'
on conflict do nothing;
