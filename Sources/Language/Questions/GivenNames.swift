/// First names that are hardly ever another word, for names typed without capitals.
enum GivenNames {
  static func contains(_ word: String) -> Bool { all.contains(word) }

  private static let all = Set(
    """
    aaron abdul abigail adam adrian agnes ahmed aisha ajay akira alan albert alejandro alessandro alex alexander
    alexandra alfred ali alice alicia alison allison alvaro amanda amelia amina amir amit amy ana anders andrea andreas
    andrew andy angela anil anita anjali ann anna anne annette annika anthony antoine antonio anya arjun arnold arthur
    arun arvind ashok astrid ayesha barbara beatrice ben benedict benjamin bernard bernd beth betty bianca birgit bjorn
    bob boris brian bridget bruce bruno camila carl carla carlos carmen carol caroline catherine cathy cecilia charles
    charlie charlotte chen chloe chris christian christina christine christopher claire clara claudia claus colin connie
    craig cristina cynthia dan daniel daniela darren dave david debbie deborah deepa deepak denis denise derek desmond
    dev devi diana diego dieter dietmar dina dinesh dmitri dominic don donald donna doris dorothy douglas duncan
    eddie eduardo edward eileen elaine elena eleanor eliza elizabeth ella ellen elsa emil emily emma eric erik erika
    ernesto esther ethan eva evelyn ewa fabian fatima felipe felix fernando fiona florian francesca francesco francis
    frederick frieda fritz gabriel gabriela gareth gary gavin geoff george gerald gerard gina giovanni giulia gordon
    graham greg gregory greta guido gustavo hannah hans harold harriet harry hassan heather hector heidi heinz helen
    helena helga henrik henry herbert herman hiroshi horst howard hugo ian ibrahim ines ingrid irene isaac isabel
    isabella ivan jack jackie jacob jaime jake james jamie jan jana jane janet janice jason javier jay jean jeff jeffrey
    jenna jennifer jenny jeremy jerome jerry jesse jessica jill jim jimmy joachim joan joanna joao joe joel johan johann
    johanna john jonas jonathan jordan jorge jose josef joseph joshua joyce juan judith judy julia julian julie juan
    jurgen justin kamal karen karim karin karl karla katarina kate katharina katherine kathleen kathy katie katja katrin
    kavita keiko keith kelly ken kenneth kevin kiran klaus kumar kurt kyle lars laura lauren laurence lawrence lea leah
    lee lena leo leon leonard leslie liam lina linda lisa liz lorenzo louis louise luca lucas lucia lucy luigi luis luke
    lukas lydia lynn magda magnus malcolm manuel manuela marc marcel marco marcus marcy margaret maria marian marianne
    mario marion marie marina markus marta martha martin martina mary mateo matt matthew matthias maurice maya mehmet mei
    mel melanie melissa mia michael michelle miguel mike milan minh miriam mohamed mohammed monica monika moritz muhammad
    nadia nadine nancy naomi natalia natalie natasha nathan neha neil nicholas nick nicola nicolas nicole nigel nikhil
    nina nisha noah nora norbert norman olga oliver olivia omar oscar otto pablo pamela paolo patel patricia patrick
    paul paula paulo pavel pedro peter petra phil philip philipp pierre pietro pooja priya rachel radha rafael rahul raj
    rajesh rajiv rakesh ralf ralph ramesh ramon rani raquel rashid ravi raymond rebecca regina renata rene ricardo
    richard rita ritu rob robert roberta roberto robin rodrigo roger rohan rohit roland rolf roman ron ronald rosa
    rosemary roxana rudolf rupert russell ruth ryan sabine sabrina sally sam samantha samir samuel sandra sanjay sara
    sarah sasha scott sean sebastian selina sergei sergio shankar sharon sheila shirley silvia simon simone siobhan sofia
    sonia sonja sophia sophie stan stefan stefanie stella stephan stephanie stephen steve steven stuart sunil sunita
    suresh susan susanne suzanne sven sylvia tanja tanya tara ted teresa terry theo theresa thomas tim timothy tina tobias
    todd tom tomas tommy tony tracy trevor ulrich ulrike ursula uwe valentina valerie vanessa vera veronica victor
    victoria vijay vikram vincent viola virginia vivian vladimir walter wanda wayne wendy wilhelm william wim wolfgang
    xavier yasmin yuki yusuf yvonne zainab zoe
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
