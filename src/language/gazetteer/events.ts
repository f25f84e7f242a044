/** Wars, revolutions, feasts, games and conferences with names of their own. */
export const EVENTS: readonly string[] = `
World War I|World War II|World War Two|World War One|First World War|Second World War|WWI|WWII|World War III|Great War|Great Patriotic War|Cold War|Korean War|Vietnam War|Gulf War|Persian Gulf War|Iraq War
Afghan War|Falklands War|Yom Kippur War|Six-Day War|Six Day War|October War|Suez Crisis|Iran-Iraq War|Russo-Japanese War|Sino-Japanese War|Crimean War|Boer War|Winter War|Continuation War|Spanish Civil War
American Civil War|Civil War|Chinese Civil War|Syrian Civil War|Lebanese Civil War|Russian Civil War|American Revolution|American Revolutionary War|Revolutionary War|War of 1812|French Revolution|Russian Revolution
October Revolution|Islamic Revolution|Cultural Revolution|Orange Revolution|Rose Revolution|Velvet Revolution|Tulip Revolution|Euromaidan|Arab Spring|Prague Spring|Cuban Missile Crisis|Bay of Pigs Invasion
Napoleonic Wars|Thirty Years' War|Hundred Years' War|Opium War|Opium Wars|Balkan Wars|Bosnian War|Kosovo War|Chechen War|First Chechen War|Second Chechen War|Cod War|Football War|War on Terror|Global War on Terror
Holocaust|Armenian Genocide|Rwandan Genocide|Holodomor|Nakba|First Intifada|Second Intifada|Intifada|Great Depression|Industrial Revolution|Renaissance|Reformation|Meiji Restoration|Boxer Rebellion|Tiananmen Massacre
Boston Tea Party|Boston Marathon|Watergate|Iran-Contra|Desert Storm|Operation Desert Storm|Operation Iraqi Freedom|Operation Enduring Freedom|Operation Inherent Resolve|Battle of Stalingrad|Battle of the Bulge|Battle of Britain|D-Day|Pearl Harbor Attack
Olympics|Olympic Games|Summer Olympics|Winter Olympics|Paralympics|Asian Games|Commonwealth Games|World Cup|FIFA World Cup|European Championship|Champions League Final|Super Bowl|World Series|Wimbledon|Tour de France|Eurovision|Eurovision Song Contest
Super Tuesday|Brexit|Republican National Convention|Democratic National Convention|Congress of Vienna|Congress of Berlin|Congress of People's Deputies|Paris Peace Conference|Yalta Conference|Potsdam Conference|Tehran Conference|Cairo Conference|San Francisco Conference
Munich Conference|Munich Security Conference|Shangri-La Dialogue|Eastern Economic Forum|St. Petersburg International Economic Forum|Boao Forum|Davos Forum|Geneva Conference|Madrid Conference|Camp David Summit|Reykjavik Summit|Malta Summit|Helsinki Summit|Singapore Summit|Hanoi Summit
Christmas|Easter|Ramadan|Thanksgiving|Passover|Yom Kippur|Rosh Hashanah|Hanukkah|Diwali|Eid|Eid al-Fitr|Eid al-Adha|Halloween|New Year's Eve|Victory Day|Independence Day|Hajj|Nowruz|Lunar New Year|Chinese New Year
Hurricane Katrina|Hurricane Sandy|Hurricane Maria|Chernobyl Disaster|Great East Japan Earthquake|Black Monday|Bloody Sunday|Six-Party Talks|Six Party Talks|Uruguay Round|Doha Round|Minsk Talks|Geneva Talks|Astana Talks|Normandy Summit
`
  .trim()
  .split(/[|\n]/);
