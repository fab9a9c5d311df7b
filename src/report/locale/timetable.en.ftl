### Interview timetable
