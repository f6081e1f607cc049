//! Which words near a duration or a speed say what it is of: a cue is a line, with its test.

use lofted::claim::Metric;

use super::cue::{Cue, Means, Side, cues, means};

cues! {
    /// Cues of durations.
    DURATIONS, DURATION_EXAMPLES:
    "of powered flight" After BurnTime 46 1 => "The missile had 200 seconds of powered flight.";
    "burn" After BurnTime 46 2 => "The missile made a 200-second burn.";
    "of thrust" After BurnTime 46 2 => "The missile had 200 seconds of thrust.";
    "burn of" Before BurnTime 46 3 => "The missile had a burn of 200 seconds.";
    "burned" Before BurnTime 40 4 => "The missile's last stage burned 200 seconds after launch.";
    "burns out" Before BurnTime 40 4 => "The missile's last stage burns out 200 seconds after launch.";
    "burnt out" Before BurnTime 40 4 => "The missile's last stage burnt out 200 seconds after launch.";
    "cut - off" Before BurnTime 40 4 => "The missile's engine cut-off came at 200 seconds.";
    "cutoff" Before BurnTime 40 4 => "The missile's engine cutoff came at 200 seconds.";
    "burnout after" Before BurnTime 44 3 => "The missile reached burnout after 200 seconds.";
    "burns for" Before BurnTime 44 5 => "The missile's engine burns for 200 seconds.";
    "burnt for" Before BurnTime 44 5 => "The missile's engine burnt for 200 seconds.";
    "engines fired for" Before BurnTime 44 5 => "The missile's engines fired for 200 seconds.";
    "burn for" Before BurnTime 44 6 => "The missile's stages burn for 200 seconds.";
    "burning for" Before BurnTime 46 4 => "The missile flew on, its engine burning for 200 seconds.";
    "cut off" Before BurnTime 46 5 => "The missile's engine cut off after 200 seconds.";
    "cut out" Before BurnTime 46 5 => "The missile's engine cut out after 200 seconds.";
    "engine ran for" Before BurnTime 46 4 => "The missile's engine ran for 200 seconds.";
    "motor fired for" Before BurnTime 46 4 => "The missile's motor fired for 200 seconds.";
    "motors fired for" Before BurnTime 46 4 => "The missile's motors fired for 200 seconds.";
    "shut down" Before BurnTime 46 5 => "The missile shut down its engine after 200 seconds.";
    "burn time" Before BurnTime 46 6 => "The missile had a burn time of 200 seconds.";
    "later" After FlightTime 16 1 => "The missile was launched and fell 64 minutes later.";
    "recorded by" After FlightTime 16 3 => "The missile beat the 73 minutes recorded by the last.";
    "before falling" After FlightTime 22 5 => "The missile flew up 47 minutes before falling.";
    "before it splashed" After FlightTime 22 5 => "Radar had the missile for 47 minutes before it splashed down.";
    "before coming down" After FlightTime 28 4 => "The missile had 47 minutes before coming down.";
    "before crashing" After FlightTime 28 4 => "The missile had 47 minutes before crashing.";
    "before plunging" After FlightTime 28 4 => "The missile had 47 minutes before plunging down.";
    "journey" After FlightTime 30 1 => "The missile made a 47-minute journey.";
    "flight" After FlightTime 32 2 => "The missile made a 47-minute flight.";
    "in the air" After FlightTime 32 2 => "The missile was 47 minutes in the air.";
    "passed" After FlightTime 24 1 => "From start to end of the missile 47 minutes passed.";
    "elapsed" After FlightTime 24 1 => "From start to end of the missile 47 minutes elapsed.";
    "to get there" After FlightTime 34 1 => "The missile needed 47 minutes to get there.";
    "to come down" After FlightTime 34 3 => "The missile took 47 minutes to come down.";
    "was over in" Before FlightTime 30 2 => "The missile's flight was over in 47 minutes.";
    "lasted" Before FlightTime 14 3 => "The test of the missile lasted 47 minutes.";
    "time of" Before FlightTime 16 2 => "The missile had a time of 47 minutes.";
    "longest" Before FlightTime 16 6 => "The missile's time was the longest at 47 minutes.";
    "trip" Before FlightTime 22 4 => "The missile made the trip in 47 minutes.";
    "needed" Before FlightTime 18 2 => "The missile needed 47 minutes.";
    "spent" Before FlightTime 18 4 => "The missile spent 47 minutes on its way.";
    "flight" Before FlightTime 18 6 => "The missile's flight took 47 minutes.";
    "managed" Before FlightTime 20 3 => "The missile managed only 41 minutes.";
    "record of" Before FlightTime 22 3 => "The missile beat a record of 47 minutes.";
    "record was" Before FlightTime 22 3 => "The missile's previous record was 47 minutes.";
    "how long" Before FlightTime 22 12 => "Asked how long the missile flew, he said 47 minutes.";
    "in the course of" Before FlightTime 24 1 => "The missile flew 600 km in the course of 47 minutes.";
    "ended after" Before FlightTime 24 3 => "The missile's flight ended after 47 minutes.";
    "followed" Before FlightTime 24 5 => "Radar followed the missile for 47 minutes.";
    "tracked" Before FlightTime 24 5 => "Radar tracked the missile for 47 minutes.";
    "flying" Before FlightTime 24 8 => "The missile fell after flying 47 minutes.";
    "flew" Before FlightTime 24 14 => "The missile flew 500 km in 47 minutes.";
    "clocked" Before FlightTime 28 4 => "The navy clocked the missile at 47 minutes.";
    "timed" Before FlightTime 28 4 => "The navy timed the missile at 47 minutes.";
    "duration" Before FlightTime 28 5 => "The missile's flight had a duration of 47 minutes.";
    "away after" Before FlightTime 30 3 => "The missile was 500 km away after 47 minutes.";
    "disappeared from radar after" Before FlightTime 30 4 => "The rocket disappeared from radar after 47 minutes.";
    "in flight" Before FlightTime 32 5 => "The rocket was in flight for 47 minutes.";
    "in the sky for" Before FlightTime 34 3 => "The missile was in the sky for 47 minutes.";
    "was up for" Before FlightTime 34 3 => "The missile was up for 47 minutes.";
    "flight of" Before FlightTime 34 4 => "Radar saw the missile on a flight of 47 minutes.";
    "fly for" Before FlightTime 34 4 => "The missile could fly for 47 minutes.";
    "remained up" Before FlightTime 34 4 => "The missile remained up for 47 minutes.";
    "stayed up" Before FlightTime 34 4 => "The missile stayed up for 47 minutes.";
    "in the air" Before FlightTime 34 5 => "The missile was in the air for 47 minutes.";
    "time :" Before FlightTime 36 1 => "Missile time: 47 minutes.";
    "airborne" Before FlightTime 36 5 => "The missile was airborne for 47 minutes.";
    "aloft" Before FlightTime 36 5 => "The missile stayed aloft for 47 minutes.";
    "time of flight" Before FlightTime 36 8 => "The missile's time of flight was 47 minutes.";
    "warning" After Nothing 30 3 => "The missile flew with 5 minutes of warning.";
    "apart" After Nothing 38 1 => "The missiles flew 20 minutes apart.";
    "before impact" After Nothing 40 2 => "It flew 2 seconds before impact of the missile.";
    "into flight" After Nothing 50 1 => "The missile blew up 47 seconds into flight.";
    "into its flight" After Nothing 50 1 => "The missile blew up 47 seconds into its flight.";
    "into the flight" After Nothing 50 1 => "The missile blew up 47 seconds into the flight.";
    "longer" After Nothing 60 0 => "The missile's flight was 12 minutes longer last.";
    "more than its" After Nothing 60 0 => "The missile's flight was 12 minutes more than its last.";
    "more than the" After Nothing 60 0 => "The missile's flight was 12 minutes more than the last.";
    "shorter than" After Nothing 60 0 => "The missile's flight was 12 minutes shorter than the last.";
    "alert" Before Nothing 30 6 => "The alert for the missile lasted 25 minutes.";
    "session" Before Nothing 34 5 => "The session on the missile lasted 40 minutes.";
    "briefing" Before Nothing 34 6 => "The missile's briefing lasted 40 minutes.";
    "talks" Before Nothing 36 8 => "The missile was discussed in talks that lasted 90 minutes.";
    "on the way up" After TimeToApogee 46 3 => "The missile spent 21 minutes on the way up.";
    "ascended for" Before TimeToApogee 46 4 => "The missile ascended for 21 minutes.";
    "climbed for" Before TimeToApogee 46 4 => "The missile climbed for 21 minutes.";
    "rose for" Before TimeToApogee 46 4 => "The missile rose for 21 minutes.";
    "time to apogee" Before TimeToApogee 46 4 => "The missile's time to apogee was 21 minutes.";
}

cues! {
    /// Cues of speeds.
    SPEEDS, SPEED_EXAMPLES:
    "cut off" Before BurnoutSpeed 36 14 => "The missile's engine cut off at 5 km/s.";
    "at burnout" After BurnoutSpeed 40 3 => "The missile did 5 km/s at burnout.";
    "burnout" Before BurnoutSpeed 34 6 => "The missile reached at burnout 5 km/s.";
    "burned out" Before BurnoutSpeed 36 10 => "The missile burned out near 5 km/s.";
    "burns out" Before BurnoutSpeed 36 10 => "The missile burns out at 5 km/s.";
    "flew" Before GreatestSpeed 16 8 => "The missile flew at 5 km/s.";
    "flying at" Before GreatestSpeed 18 4 => "The missile was flying at 5 km/s.";
    "traveled at" Before GreatestSpeed 18 4 => "The missile traveled at 5 km/s.";
    "travelled at" Before GreatestSpeed 18 4 => "The missile travelled at 5 km/s.";
    "speed" Before GreatestSpeed 20 6 => "The missile had a speed of 5 km/s.";
    "speeds" Before GreatestSpeed 20 6 => "The missile had speeds of 5 km/s.";
    "velocity" Before GreatestSpeed 24 6 => "The missile had a velocity of 5 km/s.";
    "jets" Before Nothing 36 6 => "With the missile came jets that flew at 5 km/s.";
    "wind" Before Nothing 36 6 => "The missile met a wind of 60 km/h.";
    "winds" Before Nothing 36 6 => "The missile met winds of 60 km/h.";
    "exhaust" Before Nothing 40 8 => "The missile's exhaust leaves at 3 km/s.";
    "gases" Before Nothing 40 8 => "The missile's gases leave at 3 km/s.";
}
