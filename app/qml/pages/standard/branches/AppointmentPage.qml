// What for, which day, which time: one page in this version.
AppointmentForm {}
