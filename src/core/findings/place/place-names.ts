import { entriesOf } from "../pattern.ts";

/**
 * Towns, regions, rivers, countries and peoples that hosts write of, so that their capitals make no person of them. Hand-made; those beyond
 * it are judged by the words around them.
 */
export const towns: ReadonlySet<string> = new Set(
  entriesOf(`
Abbeville, Agen, Aix, Ajaccio, Albi, Alençon, Alès, Amiens, Angers, Angoulême, Annecy, Annonay, Antibes, Apt, Arcachon, Argelès, Arles, Arras,
Aubagne, Aubenas, Aubervilliers, Aubusson, Auch, Aurillac, Autun, Auxerre, Avignon, Bagnolet, Bastia, Bayeux, Bayonne, Beaune, Beauvais, Belfort,
Bergerac, Besançon, Béthune, Béziers, Biarritz, Blois, Bobigny, Bordeaux, Boulogne, Bourg, Bourg-en-Bresse, Bourges, Brest, Briançon, Brive, Caen,
Cahors, Calais, Cannes, Carcassonne, Carhaux, Carpentras, Castres, Cergy, Chalon, Châlons, Chambéry, Champigny, Charleville, Chartres, Châteauroux,
Châtellerault, Chaumont, Cherbourg, Cholet, Clamart, Clermont, Clermont-Ferrand, Cluses, Cognac, Colmar, Compiègne, Concarneau, Créteil, Crozon, Dax,
Denain, Die, Dieppe, Digne, Dijon, Dinan, Dole, Douai, Douarnenez, Draguignan, Dreux, Dunkerque, Épinal, Étampes, Évreux, Évry, Figeac, Foix,
Forbach, Fougères, Fréjus, Gap, Gennevilliers, Grasse, Grenoble, Guéret, Guingamp, Hendaye, Hossegor, Hyères, Issoire, Ivry, Langres, Lannion, Laon,
Laval, Lens, Libourne, Lille, Limoges, Lisieux, Lorient, Lourdes, Lunéville, Lure, Lyon, Mâcon, Manosque, Marmande, Marseille, Martigues, Maubeuge,
Mazamet, Meaux, Melun, Menton, Metz, Millau, Millevaches, Mont-de-Marsan, Montargis, Montauban, Montbéliard, Montélimar, Montluçon, Montpellier, Montreuil,
Morlaix, Moulins, Mulhouse, Nancy, Nanterre, Nantes, Narbonne, Nevers, Nice, Nîmes, Niort, Nogent, Noyon, Orange, Orléans, Paimpol, Pantin, Paris,
Parthenay, Pau, Périgueux, Perpignan, Poitiers, Pontarlier, Pontivy, Port-Vendres, Prades, Privas, Provins, Quimper, Quimperlé, Redon, Reims,
Rennes, Rennes-les-Bains, Rochefort, Rodez, Romans, Roscoff, Roubaix, Rouen, Royan, Saint-Brieuc, Saint-Denis, Saint-Étienne, Saint-Flour,
Saint-Lô, Saint-Malo, Saint-Nazaire, Saint-Ouen, Saint-Quentin, Saintes, Sarcelles, Sarlat, Saumur, Savenay, Sedan, Senlis, Sens, Sète, Sochaux,
Soissons, Strasbourg, Tarbes, Thionville, Thonon, Toul, Toulon, Toulouse, Tourcoing, Tours, Trouville, Troyes, Tulle, Ussel, Valence,
Valenciennes, Vannes, Vendôme, Verdun, Versailles, Vesoul, Vichy, Vierzon, Villefranche, Villeneuve, Villeurbanne, Vincennes, Vintimille, Vitré,
Vitry, Vizille, Voiron, Havre, Mans, Puy, Rochelle, Creusot, Mure, Chambon, Château-Rouge, Ménilmontant, Billancourt, Treichville, Saint-Véran,
Abidjan, Alep, Alger, Amman, Ankara, Antsirabe, Asmara, Athènes, Bagdad, Bahia, Bakou, Bamako, Bangui, Barcelone, Battambang, Bergame, Berlin,
Beyrouth, Bogota, Bône, Bouaké, Braga, Bruges, Brazzaville, Bruxelles, Bucarest, Budapest, Busan, Callao, Caracas, Casablanca, Chiraz, Conakry,
Cotonou, Cracovie, Dakar, Damas, Delhi, Djibouti, Douala, Douchanbé, Douvres, Dublin, Erevan, Erzurum, Gdansk, Genève, Girone, Goma, Grozny, Hanoï,
Hérat, Homs, Hué, Idlib, Ispahan, Istanbul, Izmir, Kaboul, Kandahar, Kars, Kayseri, Khartoum, Kiev, Kigali, Kinshasa, Kyiv, Lampedusa, Libreville,
Lima, Lisbonne, Lomé, Londres, Lviv, Madrid, Manille, Mariupol, Mendoza, Milan, Mitrovica, Mombasa, Montréal, Moscou, Mossoul, Mostaganem, Mostar,
Munich, Nairobi, Naples, Niamey, Nouakchott, Oaxaca, Odessa, Oran, Osaka, Oslo, Ostende, Ouagadougou, Oulan-Bator, Petra, Phnom, Penh, Porto,
Prague, Québec, Quito, Raqqa, Rome, Saïgon, Salamanque, Samarcande, Santiago, Sarajevo, Ségou, Séoul, Shanghai, Sofia, Split, Sydney, Tabriz,
Tallinn, Tamatave, Tananarive, Tbilissi, Téhéran, Teruel, Tlemcen, Tokyo, Toronto, Tripoli, Tromsø, Tunis, Turin, Valparaíso, Valparaiso, Varsovie,
Vienne, Vladivostok, Yaoundé, Zaragoza, Zurich, London, Paris, Bristol, Whitby, Lewes, Leeds, Glasgow, Dublin, Cardiff, Madrid, Cuenca, Sevilla,
Berlin, Görlitz, Hamburg, Köln, München, Wien, Roma, Milano, Napoli, Torino, Voghera, Firenze, Lisboa, Coimbra, Utrecht, Amsterdam, Rotterdam,
Warszawa, Kraków, Lublin, Ужгород, Ужгороді, Київ, Києві, Львів, Львові, Одеса, Одесі, Харків, Харкові, Париж, Парижі
`),
);

/** Regions, rivers, countries, in the languages of the messages. */
export const lands: ReadonlySet<string> = new Set(
  entriesOf(`
Abruzzes, Afghanistan, Afrique, Albanie, Algérie, Allemagne, Alpes, Alsace, Amérique, Anatolie, Angleterre, Anjou, Aquitaine, Arabie, Ardèche,
Ardennes, Argentine, Ariège, Arménie, Asie, Atlantique, Aube, Aude, Aure, Australie, Autriche, Auvergne, Aveyron, Azerbaïdjan, Bali, Balkans,
Baltique, Bangladesh, Bavière, Béarn, Beauce, Belgique, Bénin, Berry, Biélorussie, Birmanie, Bolivie, Bosnie, Bosphore, Bourgogne, Bray, Brésil,
Bresse, Bretagne, Brie, Bulgarie, Burundi, Cambodge, Cameroun, Canada, Cantal, Cap-Vert, Carpates, Catalogne, Caucase, Centrafrique, Cévennes,
Champagne, Charente, Cher, Chili, Chine, Colombie, Comores, Congo, Corée, Corrèze, Corse, Creuse, Crète, Croatie, Cuba, Danemark, Darfour, Dordogne,
Doubs, Drôme, Égypte, Équateur, Érythrée, Espagne, Estonie, Éthiopie, Europe, Finistère, Finlande, Flandre, France, Franche-Comté, Frioul, Gabon,
Galice, Gard, Garonne, Gascogne, Géorgie, Gers, Ghana, Gironde, Grèce, Groix, Guadeloupe, Guinée, Guyane, Haïti, Haute-Loire, Haute-Vienne, Hérault,
Hongrie, Inde, Indochine, Indonésie, Irak, Iran, Iraq, Irlande, Isère, Islande, Israël, Italie, Japon, Jordanie, Jura, Kabylie, Karabagh, Kazakhstan,
Kenya, Kerala, Kirghizistan, Kosovo, Kurdistan, Ladakh, Landes, Laos, Larzac, Lettonie, Liban, Libye, Limousin, Lituanie, Loire, Lorraine, Lot,
Lozère, Luxembourg, Macédoine, Madagascar, Maghreb, Maine, Malaisie, Mali, Manche, Marne, Maroc, Martinique, Maurice, Mauritanie, Mayenne, Mayotte,
Méditerranée, Meurthe, Meuse, Mexique, Midi, Moldavie, Mongolie, Morbihan, Morvan, Moselle, Népal, Niger, Nigeria, Nord, Normandie,
Norvège, Oise, Oman, Orient, Orne, Ormuz, Ouganda, Ouzbékistan, Pacifique, Pakistan, Palestine, Pamir, Pays-Bas, Perche, Périgord, Pérou, Picardie,
Pologne, Portugal, Pouilles, Provence, Pyrénées, Québec, Quercy, Réunion, Rhin, Rhône, Roumanie, Roussillon, Roya, Russie, Rwanda, Sahara, Sahel,
Saône, Sarthe, Savoie, Seine, Sénégal, Serbie, Sibérie, Sicile, Slovaquie, Slovénie, Somalie, Somme, Soudan, Suède, Suisse, Syrie, Tadjikistan, Tarn,
Tchad, Tchéquie, Tchétchénie, Thaïlande, Tibet, Tigré, Togo, Tonkin, Touraine, Tunisie, Turquie, Ukraine, Vallespir, Vaucluse, Vendée, Vénétie,
Vénézuela, Vercors, Vietnam, Viêt, Nam, Vosges, Yémen, Yonne, Yougoslavie, Yunnan, England, Scotland, Wales, Ireland, Spain, France, Germany, Syria,
Україна, Україні, Франція, Франції, Россия, Франция
`),
);
