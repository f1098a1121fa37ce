-- The condition of goods is one of a closed list, so that it can be counted, filtered and translated. Lines that stood before
-- the list keep what they say until they are written again.
alter table contributions.line add constraint line_condition_known check (condition in ('new', 'serviceable', 'overhauled', 'repairable')) not valid;
