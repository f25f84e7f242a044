/** English times of day, lengths of time, what recurs and what names no definite time. */
export const TIMES_PATTERNS = `
# Times of day
halfDay: am -> value v=0
halfDay: pm -> value v=12
halfDay: a ~. ~m ~.? -> value v=0
halfDay: p ~. ~m ~.? -> value v=12
clock: $hour:hour @halfDay:half $zone? -> clock
clock: $hour:hour ~:|. ~$minute:minute @halfDay:half $zone? -> clock
clock: $hour:hour ~: ~$minute:minute -> clock if afterAt
clock: $hour:hour ~: ~$minute:minute $zone -> clock
clock: $hour:hour o ~'|’ ~clock -> clock
clock: $hhmm:number $zone -> fourDigits
clock: noon -> clock hour=12
clock: midnight -> clock hour=0
time: @clock:time -> timed
time: @clock:time ,? on? @day:of -> timed
time: @day:of ,? at @clock:time -> timed
time: @clock:time ,? on? $weekday:weekday -> timedWeekday
time: $weekday:weekday ,? at @clock:time -> timedWeekday
time: overnight $weekday:weekday -> timedWeekday dayPart=NI
time: @clock:time $singleDay:by -> timedDay
time: $singleDay:by ,? at? @clock:time -> timedDay
time: $singleDay:by $dayPart -> timedDay
time: tonight -> timedDay by=0 dayPart=NI
time: last night -> timedDay by=-1 dayPart=NI
time: this $dayPart -> timedDay by=0
time: early|late? $weekday:weekday $dayPart -> timedWeekday
time: early|late? in? that same? $dayPart -> timedTold by=0
time: early|late? in? the same $dayPart -> timedTold by=0
time: overnight -> timedTold by=0 dayPart=NI
time: early|late? the next|following $dayPart -> timedTold by=1
time: the previous $dayPart -> timedTold by=-1
time: early|late? in? the $dayPart -> timedTold by=0
time: early? in? the? early|late? $dayPart hours? of|on the? @date:of -> timed
time: the? early hours of the? @date:of -> timed dayPart=MO
time: the? $dayPart of the? $day:day ~-|/|– ~@md:of -> timedFirst
time: the? $dayPart of the? $day:day ~-|/|– ~@md:of ,? $year:year -> timedFirst
time: @date:of $dayPart -> timed

# Lengths
length: @near? @count:n -? $units:unit -> duration if notAge
length: @near? $span:unit -? long -> duration n=1
length: @near? @count:n straight|consecutive|successive|full|whole|entire|more|further|additional|extra|long|solid $units:unit -> duration if notAge
length: @near? @count:n business|working|trading|calendar|school days -> duration unit=day
length: $num:n ~$unitSign:unit -> duration if notAge
length: @count:n ~. ~$fraction ~$unitSign:unit -> duration
length: the? $span:unit -> duration n=1 if beforeItsEnd
length: another $span:unit -> duration n=1
length: @near? a|an full|entire|whole? $span:unit -> duration n=1 if notAge
length: all $span:unit -> duration n=1
length: @near? @count:n $units:unit and|,? @count:m $units:other -> durationSum
length: @near? @count:n $units:unit and|,? @count:m $units:other and|,? @count:l $units:third -> durationSum
length: @near? a|one $span:unit and a? half -> duration n=1.5
length: @near? @count:n and a? half $units:unit -> durationAndHalf
length: @near? @count:n $units:unit and a? half -> durationAndHalf
length: @near? half a|an $span:unit -> duration n=0.5
length: @near? a? half -? $span:unit -> duration n=0.5 if notAge
length: @near? a|one quarter of a|an $span:unit -> duration n=0.25
length: @near? a? quarter -? century -> duration n=0.25 unit=century
length: @near? three quarters of a|an $span:unit -> duration n=0.75
length: @near? @count:n $units:unit and a|one quarter -> durationAndQuarter
length: @near? a|one $span:unit and a|one quarter -> duration n=1.25
length: $manyUnits:unit -> duration n=X if afterFor
length: $manyUnits:unit -> duration n=X if beforeOf
length: the intervening|coming|following|ensuing|subsequent $manyUnits:unit -> duration n=X
length: one and a? half $units:unit -> duration n=1.5

# What comes again and again
round: $adverb:v -> value
round: every|each weekday -> value v=P1WD
round: every|each $dayPart -> everyPart
round: every|each|per|any $unit:unit -> every
round: @ord:day of every|each month -> everyDay
round: every|each @count:n $units:unit -> every
round: every other $unit:unit -> every n=2
round: every|each $weekday:weekday $dayPart? -> everyWeekday
round: every other $weekday:weekday -> everyWeekday
round: once|twice a|an|every|per $unit:unit -> every
round: every|each $unit:unit at? @clock:time -> everyTime
round: every|each $dayPart at @clock:time -> everyTime
round: everyday|daily at? @clock:time -> everyTime
round: @clock:time everyday|daily -> everyTime
round: @clock:time every|each day -> everyTime
round: every|each $weekday:weekday at @clock:time -> everyWeekday
round: $weekdays:weekday at @clock:time -> everyWeekday
round: times a|an|per $unit:unit -> every
round: weekdays -> value v=P1WD
round: weekends -> value v=P1WE
round: $dayParts:dayPart -> everyPart
round: at night -> value v=XXXX-XX-XXTNI
round: $weekdays:weekday $dayParts:dayPart? -> everyWeekday
round: $weekday:weekday $dayParts:dayPart -> everyWeekday
round: bi - weekly -> value v=P2W
round: bi - monthly -> value v=P2M
round: semi - annual|annually -> value v=P0.5Y

# No date that could be counted
vague: now|currently|nowadays|presently -> vague when=present
vague: right now -> vague when=present
vague: these days -> vague when=present
vague: at present -> vague when=present if closes
vague: at the moment -> vague when=present
vague: the time being -> vague when=present
vague: the present day? -> vague when=present
vague: present|modern -? day -> vague when=present
vague: current -> vague when=present if describes
vague: former|recent -> vague when=past if describes
vague: future -> vague when=future if describes
vague: the time -> vague when=present if afterAt
vague: to date -> vague when=present if ends
vague: in future -> vague when=future
vague: recently|lately|formerly -> vague when=past
vague: recent $manyUnits -> vague when=past
vague: the past -> vague when=past if closes
vague: the? near|foreseeable|distant future -> vague when=future
vague: the future -> vague when=future
vague: coming|future $manyUnits -> vague when=future
`;
